import type { INode } from 'n8n-workflow';
import type { Outcome } from '../support/engine';
import { openPortal, type PortalRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors, type VendorName } from '../vendors';

const sandbox = sandboxForTests();

/** What the one item failed with, by the node's setting that lets a flow branch on the code. */
async function failureOf(name: VendorName, run: PortalRun) {
	const outcome = await openPortal(name, sandbox(), { ...run, onError: 'continueRegularOutput' });
	return outcome.success.map(({ json }) => json);
}

const unknown = vendors.flatMap(({ name, customers: { unknownId, unknown } }) => {
	const runs: PortalRun[] = [
		{ by: 'id', customer: unknownId },
		{ by: 'email', customer: 'nobody@example.com' },
		{ by: 'id', customer: unknownId, options: { loadContact: true } },
		...unknown,
	];
	return runs.map((run) => ({ provider: name, ...run }));
});

describe.each(unknown)('$provider $operation by $by', ({ provider: name, ...run }) => {
	it('says which customer was not found and what to do', async () => {
		const [item] = await failureOf(name, run);
		expect(item?.error).toBe('not_found');
		expect(item?.message).toContain(`“${String(run.customer)}”`);
		expect(item?.message).toMatch(/ Check .+\.$/);
		expect(Object.keys(item ?? {})).toEqual(['error', 'message']);
	});
});

const searching = vendorsWith('emailSearch');

describe.each(searching)('an email that several have at $name', ({ name }) => {
	const ids = () => sandbox().cast[name].sharedEmail.map(({ id }) => id);
	const open = async (options: PortalRun['options'], more: Partial<PortalRun> = {}) =>
		await openPortal(name, sandbox(), {
			by: 'email',
			customer: sandbox().cast[name].sharedEmail[0]?.email,
			options,
			...more,
		});

	it.each(['email', 'id'] as const)('fails the item by default, by %s', async (by) => {
		const { success } = await open({}, { by, onError: 'continueRegularOutput' });
		expect(success).toMatchObject([{ json: { error: 'several_match' } }]);
		expect(sandbox().statistics.tokensMinted).toBe(0);
	});

	it('gives the first one when asked to', async () => {
		const { success } = await open({ ifSeveralMatch: 'first' });
		expect(success).toHaveLength(1);
		expect(ids()).toContain(success[0]?.json.customerId);
	});

	it('gives all of them, each with a link of its own, when asked to', async () => {
		const { success } = await open({ ifSeveralMatch: 'all' });
		expect(success.map(({ json }) => json.customerId).sort()).toEqual(ids().sort());
		expect(new Set(success.map(({ json }) => json.portalUrl)).size).toBe(3);
		expect(success.map(({ pairedItem }) => pairedItem)).toEqual(Array(3).fill({ item: 0 }));
	});
});

const refusedKeys = vendors.flatMap(({ name, credential }) => [
	{
		title: 'a wrong key',
		name,
		changes: () => ({ apiKey: 'wrong.key' }),
		code: 'unauthorized' as const,
	},
	...credential.refused.map((refused) => ({ name, ...refused })),
]);

test.each(refusedKeys)(
	'$title at $name fails each item with the code that says so',
	async ({ name, changes, code }) => {
		const customer = String(sandbox().cast[name].plain.id);
		const credential = changes(sandbox());
		const items = await failureOf(name, { customer, credential, items: [{}, {}] });
		expect(items).toMatchObject([{ error: code }, { error: code }]);
		expect(items[0]?.message).toMatch(code === 'forbidden' ? /permission/ : /valid API Key/);
	},
);

const settings: Array<INode['onError']> = [
	'stopWorkflow',
	'continueRegularOutput',
	'continueErrorOutput',
];

const everySetting = vendors.flatMap(({ name, customers: { unknownId } }) =>
	settings.map((onError) => ({ name, unknownId, onError })),
);

describe.each(everySetting)(
	'$name with On Error set to $onError',
	({ name, unknownId, onError }) => {
		const run = async (): Promise<Outcome> => {
			const { plain, another } = sandbox().cast[name];
			const items = [plain.id, unknownId, another.id].map((id, index) => ({
				id,
				index,
				error: 'old',
			}));
			return await openPortal(name, sandbox(), { customer: '={{ $json.id }}', items, onError });
		};

		it('no item without a link is on its way to the mail', async () => {
			const { success } = await run();
			for (const { json } of success) {
				if (json.error === undefined) expect(json.portalUrl).toContain('http');
				else expect(json).not.toHaveProperty('portalUrl');
			}
		});

		if (onError === 'stopWorkflow') {
			it('stops with the number of the item, what happened, what to do, and the code', async () => {
				const { error, success } = await run();
				expect(success).toEqual([]);
				expect(error?.message).toContain(`“${unknownId}”`);
				expect(error?.description).toContain('Check the customer');
				expect(error?.context).toMatchObject({ itemIndex: 1, code: 'not_found' });
			});
		} else {
			it('the others go on, in order, each paired with its input', async () => {
				const { success, failed, error } = await run();
				expect(error).toBeUndefined();
				const good = success.filter(({ json }) => json.portalUrl);
				expect(good.map(({ json }) => json.index)).toEqual([0, 2]);
				expect(good.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
				const bad = onError === 'continueErrorOutput' ? failed : [success[1]];
				expect(bad).toHaveLength(1);
				expect(bad[0]?.pairedItem).toEqual({ item: 1 });
				expect(bad[0]?.json).toEqual({
					id: unknownId,
					index: 1,
					error: 'not_found',
					message: expect.stringContaining(`“${unknownId}”`),
				});
			});
		}
	},
);

test.each(vendors)(
	'at $name without any credential the items fail, instead of passing through as if they were done',
	async ({ name, customers }) => {
		const { success } = await openPortal(name, sandbox(), {
			customer: customers.unknownId,
			credential: { apiKey: '' },
			items: [{ email: 'ana@example.com' }],
			onError: 'continueRegularOutput',
		});
		expect(success).toMatchObject([{ json: { error: 'invalid_input' } }]);
		expect(success[0]?.json).not.toHaveProperty('email');
	},
);
