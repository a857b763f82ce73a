import type { IDataObject } from 'n8n-workflow';
import { execute } from '../support/engine';
import { customer, hintsOf, runPortalLink, sampleVendor, webhookUrl } from '../support/portalLink';
import { openPortal, setupOf, type PortalRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();
const first = { ifSameCustomerTwice: 'first' };

test('a customer named by email in two spellings comes twice', async () => {
	const emails = [
		'ana@münchen.example',
		'Ana@xn--mnchen-3ya.example',
		'mike@a.example',
		'mi\u212Ae@a.example',
	];
	const { success } = await runPortalLink({
		resource: 'link',
		operation: 'create',
		provider: sampleVendor.name,
		customer: customer('email', '={{ $json.email }}'),
		webhookUrl,
		options: first,
		items: emails.map((email) => ({ email })),
	});
	expect(success.map(({ json }) => json.error)).toEqual([
		undefined,
		'duplicate',
		undefined,
		undefined,
	]);
});

describe.each(vendors)('a customer of $name who is twice in the list', ({ name }) => {
	const people = () => sandbox().cast[name];
	const open = async (items: IDataObject[], run: Partial<PortalRun> = {}) =>
		await openPortal(name, sandbox(), {
			customer: '={{ $json.who }}',
			items,
			onError: 'continueErrorOutput',
			...run,
		});
	const list = () => {
		const { plain, another } = people();
		return [{ who: plain.id }, { who: another.id }, { who: plain.id }, { who: plain.id }];
	};
	const codes = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.error);

	it('keeps all links, and the line above the output says so', async () => {
		const outcome = await open(list());
		expect(outcome.success).toHaveLength(4);
		expect(hintsOf(outcome)[0]).toMatch(/^4 links · 1 customer is in the list more than once/);
		const all = await open(list(), { options: { ifSameCustomerTwice: 'all' } });
		expect(all.success).toHaveLength(4);
	});

	it('with Keep the First Only keeps the first, and the others fail as duplicates', async () => {
		const outcome = await open(list(), { options: first });
		expect(outcome.success.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
		expect(outcome.failed.map(({ json }) => json)).toMatchObject([
			{ who: people().plain.id, error: 'duplicate' },
			{ error: 'duplicate' },
		]);
		expect(outcome.failed[0]?.json.message).toContain(
			`An earlier item is for the customer with the ID “${people().plain.id}” as well.`,
		);
		expect(outcome.failed[0]?.json).not.toHaveProperty('portalUrl');
		expect(hintsOf(outcome)[0]).toMatch(
			/^2 links · 2 failed: 2 for a customer who came before · 1 customer is in the list more than once/,
		);
	});

	it('is seen by email in one item and by ID in another', async () => {
		const { plain } = people();
		const items = [{ who: plain.email?.toUpperCase() }, { who: plain.id }, { who: plain.email }];
		const { success, failed } = await open(items, { options: first });
		expect(success).toHaveLength(1);
		expect(codes(failed)).toEqual(['duplicate', 'duplicate']);
	});

	it('is seen in a later batch', async () => {
		const { runs } = await open(list(), {
			options: first,
			batches: { size: 1 },
			onError: 'continueRegularOutput',
		});
		expect(runs.map(({ success }) => success[0]?.json.error)).toEqual([
			undefined,
			undefined,
			'duplicate',
			'duplicate',
		]);
	});

	it('is seen in a later batch after a long Wait, for which nothing of them is kept in clear', async () => {
		const { runs, run } = await open(list(), {
			options: first,
			batches: { size: 2, waits: true },
			onError: 'continueRegularOutput',
		});
		expect(runs.map(({ success }) => codes(success))).toEqual([
			[undefined, undefined],
			['duplicate', 'duplicate'],
		]);
		const kept = JSON.stringify(run.data.executionData?.contextData['node:Node']);
		expect(kept).not.toContain(String(people().plain.id));
		expect(kept).not.toContain(people().plain.email);
	});

	it('has the first link that there is: an item that failed is none', async () => {
		const { plain } = people();
		const items = [{ who: plain.id }, { who: plain.id, email: 'ana@example.com' }];
		const options = { ...first, require: ['email'] };
		const { success, failed } = await open(items, { options });
		expect(success.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(codes(failed)).toEqual(['no_email']);
	});

	it('does not stop a node that stops at failures: the others are left out', async () => {
		const { success, error } = await open(list(), { options: first, onError: 'stopWorkflow' });
		expect(error).toBeUndefined();
		expect(success.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it.each(['all', 'first'])(
		'is not one whom n8n repeats, by Retry On Fail (%s)',
		async (chosen) => {
			const parameters = {
				customer: customer('id', '={{ $json.who }}'),
				options: { ifSameCustomerTwice: chosen },
			};
			const outcome = await execute({
				...setupOf(name, sandbox(), { parameters }),
				items: [{ who: '..' }, { who: people().plain.id }].map((json) => ({ json })),
				settings: { onError: 'continueRegularOutput', retryOnFail: true, waitBetweenTries: 1 },
			});
			expect(codes(outcome.success)).toEqual(['invalid_input', undefined]);
			expect(hintsOf(outcome).join()).not.toContain('more than once');
		},
	);

	it('is told where the option holds what it does not know', async () => {
		const { failed } = await open(list(), { options: { ifSameCustomerTwice: 'last' } });
		expect(failed[0]?.json).toMatchObject({ error: 'invalid_input' });
		expect(failed[0]?.json.message).toMatch(/If a Customer Comes Twice/);
	});
});

test.each(vendorsWith('emailSearch'))(
	'$name: of several customers with one email those are kept who did not come before',
	async ({ name }) => {
		const [one, ...others] = sandbox().cast[name].sharedEmail;
		const { success, failed } = await openPortal(name, sandbox(), {
			customer: '={{ $json.who }}',
			items: [{ who: one?.id }, { who: one?.email }],
			options: { ...first, ifSeveralMatch: 'all' },
			onError: 'continueErrorOutput',
		});
		expect(failed).toEqual([]);
		expect(success.map(({ json }) => json.customerId).sort()).toEqual(
			[one, ...others].map((customer) => String(customer?.id)).sort(),
		);
	},
);

test.each(vendorsWith('mail'))(
	'$name: whoever was mailed by email is not mailed by ID',
	async ({ name, mail }) => {
		const { plain } = sandbox().cast[name];
		const { success, failed } = await openPortal(name, sandbox(), {
			operation: mail.operation,
			customer: '={{ $json.who }}',
			items: [{ who: plain.email }, { who: plain.id }],
			options: first,
			onError: 'continueErrorOutput',
		});
		expect(success).toHaveLength(1);
		expect(failed).toMatchObject([{ json: { error: 'duplicate' } }]);
		expect(sandbox().statistics.emailsSent).toBe(1);
	},
);

test('signed links tell customers apart by what they name', async () => {
	const outcome = await runPortalLink({
		resource: 'link',
		operation: 'create',
		provider: sampleVendor.name,
		customer: customer('id', '={{ $json.who }}'),
		webhookUrl,
		items: ['a', 'b', 'a', 'ana@example.com', 'ANA@example.com'].map((who) => ({ who })),
		options: first,
		onError: 'continueErrorOutput',
	});
	expect(outcome.success.map(({ json }) => json.who)).toEqual(['a', 'b', 'ana@example.com']);
	expect(outcome.failed.map(({ json }) => json.error)).toEqual(['duplicate', 'duplicate']);
	expect(hintsOf(outcome)[0]).toMatch(/2 customers are in the list more than once/);
});
