import {
	hintsOf,
	customer,
	runPortalLink,
	signingKey,
	otherKey,
	webhookUrl,
} from '../support/portalLink';
import { openPortal, runOperation } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { connectedTeam, ownTeam } from '../../sandbox/gigstack/keys';

const sandbox = sandboxForTests();

/** The teams of the requests so far, in order. */
function watchTeams(): unknown[] {
	const teams: unknown[] = [];
	sandbox().answerWith(({ query }) => void teams.push(query.team));
	return teams;
}

test('gigstack: each item acts for the team that its own credential names', async () => {
	const teams = watchTeams();
	const { id } = sandbox().cast.gigstack.plain;
	const { success } = await openPortal('gigstack', sandbox(), {
		customer: id,
		credential: { team: '={{ $json.team }}' },
		items: [{ team: ownTeam }, { team: connectedTeam }, { team: 'team_C' }, { team: ownTeam }],
		onError: 'continueRegularOutput',
	});
	expect(teams.sort()).toEqual([ownTeam, connectedTeam, 'team_C'].sort());
	expect(success.map(({ json }) => json.code)).toEqual([
		undefined,
		undefined,
		'forbidden',
		undefined,
	]);
	const links = success.map(({ json }) => json.portalUrl);
	expect(links[0]).toBe(links[3]);
});

test.each(['appstle', 'gigstack', 'meteroid'] as const)(
	'%s: nobody acts with the key of another item',
	async (provider) => {
		const { id } = sandbox().cast[provider].plain;
		const { success, store } = await openPortal(provider, sandbox(), {
			customer: id,
			credential: { apiKey: '={{ $json.key }}' },
			items: [{ key: sandbox()[provider].apiKey }, { key: 'another' }, { key: '' }],
			onError: 'continueRegularOutput',
		});
		expect(success.map(({ json }) => json.code)).toEqual([
			undefined,
			'unauthorized',
			'invalid_input',
		]);
		expect(store.reads).toBeGreaterThanOrEqual(3);
	},
);

test('meteroid: an expression for the address leads each item to its own server', async () => {
	const { id } = sandbox().cast.meteroid.plain;
	const { success } = await openPortal('meteroid', sandbox(), {
		customer: id,
		credential: { baseUrl: '={{ $json.server }}' },
		items: [{ server: sandbox().meteroid.baseUrl }, { server: sandbox().gigstack.baseUrl }],
		onError: 'continueRegularOutput',
	});
	expect(success.map(({ json }) => 'portalUrl' in json)).toEqual([true, false]);
});

test('gigstack: a list is one for each team', async () => {
	const teams = watchTeams();
	const { run } = await runOperation('gigstack', sandbox(), {
		parameters: { resource: 'customer', operation: 'getAll', returnAll: false, limit: 1 },
		credential: { team: '={{ $json.team }}' },
		items: [{ team: ownTeam }, { team: connectedTeam }],
	});
	expect(run.status).toBe('success');
	expect(teams).toEqual(expect.arrayContaining([ownTeam, connectedTeam]));
});

test('each link is signed with the key of its own item', async () => {
	const create = {
		resource: 'link',
		operation: 'create',
		provider: 'meteroid',
		customer: customer('id', sandbox().cast.meteroid.plain.id),
		webhookUrl,
		validFor: 7,
		validForUnit: 'days',
	} as const;
	const outcome = await runPortalLink({
		...create,
		credential: { signingKey: '={{ $json.key }}' },
		items: [{ key: signingKey }, { key: otherKey }],
	});
	expect(hintsOf(outcome)).toEqual(['2 links']);
	const tokens = outcome.success.map(({ json }) => String(json.link).split('?t=')[1]);
	const verified = await runPortalLink({
		resource: 'link',
		operation: 'verify',
		linkToken: '={{ $json.token }}',
		webhookUrl,
		items: tokens.map((token) => ({ token })),
	});
	expect(verified.success.map(({ json }) => json.code)).toEqual([undefined, 'tampered']);
});

test('values that are no expressions are read once, and what tells it is not taken from the user', async () => {
	const items = Array.from({ length: 20 }, () => ({}));
	const { plain } = sandbox().cast.gigstack;
	const run = { customer: plain.id, items };
	const { store } = await openPortal('gigstack', sandbox(), run);
	expect(store.reads).toBe(1);
	const credential = { team: '={{ $itemIndex === 7 ? "team_C" : "" }}', isPlain: true };
	const { error } = await openPortal('gigstack', sandbox(), { ...run, credential });
	expect(error?.context).toMatchObject({ itemIndex: 7, code: 'forbidden' });
});
