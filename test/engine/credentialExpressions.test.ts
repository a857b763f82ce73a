import {
	hintsOf,
	customer,
	runPortalLink,
	sampleVendor,
	signingKey,
	otherKey,
	webhookUrl,
} from '../support/portalLink';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

test.each(vendors)(
	'$name: nobody acts with the key of another item',
	async ({ name: provider }) => {
		const { id } = sandbox().cast[provider].plain;
		const { success, store } = await openPortal(provider, sandbox(), {
			customer: id,
			credential: { apiKey: '={{ $json.key }}' },
			items: [{ key: sandbox()[provider].apiKey }, { key: 'another' }, { key: '' }],
			onError: 'continueRegularOutput',
		});
		expect(success.map(({ json }) => json.error)).toEqual([
			undefined,
			'unauthorized',
			'invalid_input',
		]);
		expect(store.reads).toBeGreaterThanOrEqual(3);
	},
);

test.each(vendors)(
	'$name: an expression for the address leads each item to its own server',
	async ({ name }) => {
		const { id } = sandbox().cast[name].plain;
		const { success } = await openPortal(name, sandbox(), {
			customer: id,
			credential: { baseUrl: '={{ $json.server }}' },
			items: [{ server: sandbox()[name].baseUrl }, { server: `${sandbox().url}/elsewhere` }],
			onError: 'continueRegularOutput',
		});
		expect(success.map(({ json }) => 'portalUrl' in json)).toEqual([true, false]);
	},
);

test('each link is signed with the key of its own item', async () => {
	const create = {
		resource: 'link',
		operation: 'create',
		provider: sampleVendor.name,
		customer: customer('id', '7'),
		webhookUrl,
		validFor: 7,
		validForUnit: 'days',
	} as const;
	const outcome = await runPortalLink({
		...create,
		credential: { signingKey: '={{ $json.key }}' },
		items: [{ key: signingKey }, { key: otherKey }],
	});
	expect(hintsOf(outcome)).toEqual(['2 links · 1 customer is in the list more than once']);
	const tokens = outcome.success.map(({ json }) => String(json.link).split('?t=')[1]);
	const verified = await runPortalLink({
		resource: 'link',
		operation: 'verify',
		linkToken: '={{ $json.token }}',
		webhookUrl,
		items: tokens.map((token) => ({ token })),
	});
	expect(verified.success.map(({ json }) => json.error)).toEqual([undefined, 'tampered']);
});

test.each(vendors)('values at $name that are no expressions are read once', async ({ name }) => {
	const items = Array.from({ length: 20 }, () => ({}));
	const customer = String(sandbox().cast[name].plain.id);
	const { store } = await openPortal(name, sandbox(), { customer, items });
	expect(store.reads).toBe(1);
});

test.each(vendors)('what tells them at $name is not taken from the user', async ({ name }) => {
	const { apiKey } = sandbox()[name];
	const credential = { apiKey: `={{ $itemIndex === 7 ? "wrong" : "${apiKey}" }}`, isPlain: true };
	const { error } = await openPortal(name, sandbox(), {
		customer: String(sandbox().cast[name].plain.id),
		items: Array.from({ length: 20 }, () => ({})),
		credential,
	});
	expect(error?.context).toMatchObject({ itemIndex: 7, code: 'unauthorized' });
});
