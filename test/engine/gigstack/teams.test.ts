import { openPortal, runOperation } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';
import { connectedTeam, ownTeam } from '../../../sandbox/gigstack/keys';

const sandbox = sandboxForTests();

/** The teams of the requests so far, in order. */
function watchTeams(): unknown[] {
	const teams: unknown[] = [];
	sandbox().answerWith(({ query }) => void teams.push(query.team));
	return teams;
}

test('each item acts for the team that its own credential names', async () => {
	const teams = watchTeams();
	const { id } = sandbox().cast.gigstack.plain;
	const { success } = await openPortal('gigstack', sandbox(), {
		customer: id,
		credential: { team: '={{ $json.team }}' },
		items: [{ team: ownTeam }, { team: connectedTeam }, { team: 'team_C' }, { team: ownTeam }],
		onError: 'continueRegularOutput',
	});
	expect(teams.sort()).toEqual([ownTeam, connectedTeam, 'team_C'].sort());
	expect(success.map(({ json }) => json.error)).toEqual([
		undefined,
		undefined,
		'forbidden',
		undefined,
	]);
	const links = success.map(({ json }) => json.portalUrl);
	expect(links[0]).toBe(links[3]);
});

test('a list is one for each team', async () => {
	const teams = watchTeams();
	const { run } = await runOperation('gigstack', sandbox(), {
		parameters: { resource: 'customer', operation: 'getAll', returnAll: false, limit: 1 },
		credential: { team: '={{ $json.team }}' },
		items: [{ team: ownTeam }, { team: connectedTeam }],
	});
	expect(run.status).toBe('success');
	expect(teams).toEqual(expect.arrayContaining([ownTeam, connectedTeam]));
});

test('the credential is read once, and that it has no expressions is not taken from the user', async () => {
	const items = Array.from({ length: 20 }, () => ({}));
	const { plain } = sandbox().cast.gigstack;
	const run = { customer: plain.id, items };
	const { store } = await openPortal('gigstack', sandbox(), run);
	expect(store.reads).toBe(1);
	const credential = { team: '={{ $itemIndex === 7 ? "team_C" : "" }}', isPlain: true };
	const { error } = await openPortal('gigstack', sandbox(), { ...run, credential });
	expect(error?.context).toMatchObject({ itemIndex: 7, code: 'forbidden' });
});
