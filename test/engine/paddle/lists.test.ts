import type { IDataObject } from 'n8n-workflow';
import { getMany } from '../../support/lists';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

const list = async (resource: string, parameters: IDataObject = {}) =>
	await getMany('paddle', sandbox(), resource, parameters);

describe('transactions', () => {
	it('come with their customer, thirty at a time', async () => {
		const { plain } = sandbox().cast.paddle;
		const rows = await list('transaction', { which: 'pastDue' });
		const own = rows.find(({ customerId }) => customerId === plain.id);
		const { name, email } = plain;
		expect(own).toMatchObject({ customerName: name, email, paymentError: 'expired_card' });
		const [first] = sandbox().requests;
		expect(first?.query).toMatchObject({ include: 'customer', per_page: '30' });
		expect(sandbox().requests.length).toBe(Math.ceil(rows.length / 30));
	});

	it.each<[IDataObject, string]>([
		[{ collection_mode: 'automatic' }, '2026-01-31'],
		[{ collection_mode: 'manual' }, '2026-01-31'],
		[terms('day', 14), '2026-02-14'],
		[terms('week', 2), '2026-02-14'],
		[terms('year', 1), '2027-01-31'],
		[{ ...terms('month', 2), billed_at: '2026-01-15T23:59:00Z' }, '2026-03-15'],
		[{ ...terms('month', 2), collection_mode: 'automatic' }, '2026-01-31'],
	])('with %j are due on %s', async (given, dueDate) => {
		const row = {
			id: 'txn_1',
			status: 'past_due',
			billed_at: '2026-01-31T08:00:00Z',
			details: { totals: { balance: '1999' } },
			currency_code: 'JPY',
			...given,
		};
		sandbox().answerWith(() => ({ body: { data: [row], meta: {} } }));
		const [item] = await list('transaction');
		expect(item).toMatchObject({ dueDate, amount: '1999', amountMinor: 1999, currency: 'JPY' });
	});

	it.each([
		[undefined, null],
		[[], null],
		[[{ error_code: null, created_at: '2026-01-02T00:00:00Z' }], null],
		[
			[
				{ error_code: 'declined', created_at: '2026-01-01T00:00:00Z' },
				{ error_code: 'expired_card', created_at: '2026-01-02T00:00:00Z' },
				{ error_code: 'fraud', created_at: '2025-12-31T00:00:00Z' },
			],
			'expired_card',
		],
	])('with the payments %j have failed by %j', async (payments, paymentError) => {
		sandbox().answerWith(() => ({ body: { data: [{ id: 'txn_1', payments }], meta: {} } }));
		expect(await list('transaction')).toMatchObject([{ paymentError }]);
	});

	it('without a customer, as drafts may be, are nobody’s', async () => {
		const row = { id: 'txn_1', status: 'draft', customer_id: null };
		sandbox().answerWith(() => ({ body: { data: [row], meta: {} } }));
		expect(await list('transaction')).toMatchObject([{ customerId: null, email: null }]);
	});
});

function terms(interval: string, frequency: number): IDataObject {
	return {
		collection_mode: 'manual',
		billing_details: { payment_terms: { interval, frequency } },
	};
}

describe('subscriptions', () => {
	it('say when their trial ends, and when they end', async () => {
		const [trial] = await list('subscription', { which: 'trialing' });
		expect(trial).toMatchObject({ trialEndsAt: expect.stringMatching(/T/), endsAt: null });
		const [ending] = await list('subscription', { which: 'ending' });
		expect(ending).toMatchObject({ trialEndsAt: null, endsAt: expect.stringMatching(/T/) });
		expect(ending?.nextBilledAt).toBeNull();
	});

	it('have name and email where the contact is loaded', async () => {
		const parameters = { which: 'ending', limit: 2, returnAll: false };
		const [without] = await list('subscription', parameters);
		expect(without).toMatchObject({ email: null });
		const [loaded] = await list('subscription', { ...parameters, options: { loadContact: true } });
		expect(loaded).toMatchObject({ email: expect.stringContaining('@') });
	});
});

test('customers are those who are active, unless the user asks for others', async () => {
	const { archived, plain } = sandbox().cast.paddle;
	const byEmail = async (email: string, status?: string) =>
		await list('customer', { filters: { email, ...(status && { status }) } });
	expect(await byEmail(archived.email)).toEqual([]);
	expect(await byEmail(archived.email, '=active, archived')).toMatchObject([
		{ customerId: archived.id, status: 'archived' },
	]);
	expect(await byEmail(plain.email)).toMatchObject([
		{ language: 'fr', marketingConsent: 'yes', phone: null },
	]);
});

test('a list that names no next page fails for who goes on, and not for who has enough', async () => {
	const pagination = { per_page: 200, next: 'nowhere', has_more: true };
	const data = [{ id: 'ctm_1' }, { id: 'ctm_2' }];
	sandbox().answerWith(() => ({ body: { data, meta: { pagination } } }));
	expect(await list('customer', { returnAll: false, limit: 2 })).toHaveLength(2);
	expect(await list('customer')).toMatchObject([{ error: 'unexpected_answer' }]);
});
