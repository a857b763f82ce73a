import type { IDataObject } from 'n8n-workflow';
import { hintsOf } from '../support/portalLink';
import { openPortal, type PortalRun } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors, type VendorName } from '../vendors';

const sandbox = sandboxForTests();

async function open(name: VendorName, items: IDataObject[], run: Partial<PortalRun> = {}) {
	return await openPortal(name, sandbox(), {
		customer: '={{ $json.id }}',
		items,
		onError: 'continueErrorOutput',
		...run,
	});
}

describe.each(vendors)('$name requires', ({ name, loadContact }) => {
	const { plain, another } = {
		plain: () => sandbox().cast[name].plain,
		another: () => sandbox().cast[name].another,
	};
	const requiring = (...require: string[]) => ({ options: { require } });

	it('an email of each customer: whoever has none is on the error branch', async () => {
		const items = [{ id: plain().id, email: 'ana@example.com' }, { id: another().id }];
		const { success, failed } = await open(name, items, requiring('email'));
		expect(success).toMatchObject([{ json: { email: 'ana@example.com' } }]);
		expect(failed).toMatchObject([{ json: { id: another().id, error: 'no_email' } }]);
		expect(failed[0]?.json.message).toContain(
			`There is no email for the customer with the ID “${another().id}”.`,
		);
		expect(String(failed[0]?.json.message).includes('Switch on Load Contact')).toBe(
			loadContact === true,
		);
		expect(failed[0]?.json.message).not.toContain('the provider');
		expect(failed[0]?.json).not.toHaveProperty('portalUrl');
	});

	it.each(['', 'n/a', 'Ana <ana@example.com>', 'a@example.com, b@example.com'])(
		'an email that one can write to, not %j',
		async (email) => {
			const { failed } = await open(name, [{ id: plain().id, email }], requiring('email'));
			expect(failed).toMatchObject([{ json: { error: 'no_email' } }]);
		},
	);

	it.each([
		['+52 55 1234 5678', undefined],
		['n/a', 'no_phone'],
		['55 1234 5678', 'no_phone'],
		[undefined, 'no_phone'],
	])('a phone number that can be dialed from anywhere: %j', async (phone, code) => {
		const { success, failed } = await open(name, [{ id: plain().id, phone }], requiring('phone'));
		expect([...success, ...failed].map(({ json }) => json.error)).toEqual([code]);
	});

	it('both, where both are chosen', async () => {
		const items = [
			{ id: plain().id, email: 'ana@example.com', phone: '+525512345678' },
			{ id: another().id, email: 'ana@example.com' },
		];
		const { success, failed } = await open(name, items, requiring('email', 'phone'));
		expect(success).toHaveLength(1);
		expect(failed).toMatchObject([{ json: { error: 'no_phone' } }]);
	});

	it('nothing of an input about another customer', async () => {
		const items = [{ customerId: String(another().id), email: 'x@example.com' }];
		const { failed } = await open(name, items, { ...requiring('email'), customer: plain().id });
		expect(failed).toMatchObject([{ json: { error: 'no_email' } }]);
	});

	it('what the node knows, before anything is sent', async () => {
		const { failed } = await open(name, [{ id: plain().id }], requiring('fax'));
		expect(failed).toMatchObject([
			{ json: { error: 'invalid_input', message: expect.stringContaining('Require') } },
		]);
		expect(sandbox().statistics.requests).toBe(0);
	});
});

const lacking = vendorsWith('loadContact').filter(({ customers }) => customers.mayLackEmail);

describe.each(lacking)('$name, asked for the contact', ({ name }) => {
	it('opens no portal for who lacks what is required, and says whom it has no email of', async () => {
		const { withoutEmail, plain } = sandbox().cast[name];
		const items = [withoutEmail, plain].map(({ id }) => ({ id, email: 'ana@example.com' }));
		const options = { require: ['email'], loadContact: true };
		const { success, failed } = await open(name, items, { options });
		expect(success).toMatchObject([{ json: { email: plain.email } }]);
		expect(failed).toMatchObject([{ json: { error: 'no_email' } }]);
		expect(failed[0]?.json.message).toContain(
			`has no email for ${withoutEmail.name}, the customer`,
		);
		expect(sandbox().statistics.tokensMinted).toBe(1);
	});
});

describe.each(vendors)('the line above the output of $name', ({ name, loadContact }) => {
	const people = (...emails: Array<string | null>) =>
		emails.map((email, index) => ({ id: sandbox().customers[name][index]?.id, email }));
	const linesFor = async (items: IDataObject[], options: IDataObject = {}) =>
		hintsOf(await open(name, items, { options })).filter((line) => line.includes('email'));

	it('says how many have no email', async () => {
		const some = people('a@example.com', null, 'c@example.com');
		expect(await linesFor(some)).toEqual([
			'1 of 3 links has no email. Add the option Require to keep them from the mail node.',
		]);
	});

	it('says it of everybody, and how to get the emails', async () => {
		const [line] = await linesFor(people(null, null));
		expect(line).toMatch(
			loadContact
				? /^None of the 2 links has an email\. Switch on Load Contact/
				: /^2 of 2 links have/,
		);
	});

	it('says nothing where everybody has one, where one is required, and of a single customer', async () => {
		expect(await linesFor(people('a@example.com', 'b@example.com'))).toEqual([]);
		expect(await linesFor(people('a@example.com', null), { require: ['email'] })).toEqual([
			expect.stringContaining('1 failed: 1 without an email'),
		]);
		expect(await linesFor(people(null))).toEqual([]);
	});
});
