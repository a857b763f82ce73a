import type { IDataObject } from 'n8n-workflow';
import { getMany } from '../../support/lists';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

const payments = async (filters: IDataObject = {}) =>
	await getMany('gigstack', sandbox(), 'payment', { filters });

const played = (...statuses: string[]) =>
	sandbox()
		.segments.gigstack.payments()
		.filter(({ status }) => statuses.includes(status));
const ids = (rows: IDataObject[]) => rows.map(({ paymentId }) => paymentId).sort();
const idsOf = (rows: Array<{ id: string }>) => rows.map(({ id }) => id).sort();

describe("gigstack's payments", () => {
	it('that are not paid yet are those that were requested and those that are pending', async () => {
		const expected = played('requires_payment_method', 'pending');
		expect(ids(await payments({ status: 'not_paid_yet' }))).toEqual(idsOf(expected));
		expect(new Set(expected.map(({ status }) => status)).size).toBe(2);
		const asked = new Set(sandbox().requests.map(({ query }) => query.status));
		expect([...asked]).toEqual(['requires_payment_method', 'pending']);
	});

	it('that are not paid yet come once each, though one is paid while they are listed', async () => {
		const rows = (status: string, from: number, count: number) =>
			Array.from({ length: count }, (_, index) => ({
				id: `payment_${status}_${from + index}`,
				status,
			}));
		let walks = 0;
		sandbox().answerWith(({ query }) => {
			const status = String(query.status);
			if (status === 'pending') return { body: { data: rows(status, 0, 2), total_results: 2 } };
			if (query.next) {
				// Somebody has paid: the rows behind moved up, one of them to the page that was read already.
				const data = walks > 1 ? rows(status, 2, 2) : rows(status, 3, 1);
				return { body: { data, total_results: 4 } };
			}
			walks += 1;
			const body = { data: rows(status, 0, 2), has_more: true, next: 'a:b', total_results: 4 };
			return { body: walks > 1 ? body : { ...body, total_results: 5 } };
		});
		const found = await payments({ status: 'not_paid_yet' });
		expect(ids(found)).toEqual(
			idsOf([...rows('pending', 0, 2), ...rows('requires_payment_method', 0, 4)]),
		);
	});

	it.each(['requires_payment_method', 'canceled', 'cancelled', 'processing', 'refunded'])(
		'are found by the status %s, also in a workflow that was saved when it was a text',
		async (status) => {
			const expected = idsOf(played(status));
			expect(expected).not.toEqual([]);
			expect(ids(await payments({ status }))).toEqual(expected);
			expect(ids(await payments({ otherStatus: status }))).toEqual(expected);
		},
	);

	it('are found by a status that nobody knew', async () => {
		expect(await payments({ otherStatus: 'requires_action' })).toEqual([]);
		expect(await payments({ status: 'requires_capture' })).toEqual([]);
		expect(sandbox().requests.map(({ query }) => query.status)).toEqual([
			'requires_action',
			'requires_capture',
		]);
	});

	it('cannot have two statuses at once', async () => {
		expect(await payments({ status: 'pending', otherStatus: 'failed' })).toMatchObject([
			{ error: 'invalid_input' },
		]);
		expect(sandbox().requests).toEqual([]);
	});

	it('say their amount, from Stripe too, and whose they are by name', async () => {
		const rows = await payments();
		expect(rows.some(({ amount }) => amount === null)).toBe(false);
		for (const row of rows) {
			const payment = sandbox()
				.segments.gigstack.payments()
				.find(({ id }) => id === row.paymentId);
			expect(row).toMatchObject({
				amountMinor: payment?.amount,
				customerId: payment?.client.id,
				customerName: payment?.client.name,
				email: null,
			});
		}
		expect(
			sandbox()
				.segments.gigstack.payments()
				.some(({ isFromStripe }) => isFromStripe),
		).toBe(true);
	});

	it.each<[string, IDataObject, string | null]>([
		['a total', { total: 1160.5, amount: 1 }, '1160.50'],
		['a total of nothing', { total: 0, amount: 5 }, '0.00'],
		['subtotal and taxes', { subtotal: 1000.1, taxes: 160.2, amount: 1 }, '1160.30'],
		['a subtotal alone, which is not all', { subtotal: 1000 }, null],
		['an amount in cents', { amount: 116050 }, '1160.50'],
		['yen, of which nobody knows what is meant', { amount: 1160, currency: 'JPY' }, null],
		['items with totals', { items: [{ total: 10.1 }, { total: 20.2 }] }, '30.30'],
		['items with prices', { items: [{ unit_price: 10, quantity: 3 }, { unitPrice: 5 }] }, '35.00'],
		['items, one with a discount', { items: [{ unit_price: 10, discount: 2 }] }, null],
		['items, one of which says nothing', { items: [{ total: 10 }, {}] }, null],
		['no items', { items: [] }, null],
		['nothing', {}, null],
	])('with %s', async (_title, content, amount) => {
		const row = { id: 'payment_1', client: { id: 'client_1' }, currency: 'MXN', ...content };
		sandbox().answerWith(() => ({ body: { data: [row], has_more: false } }));
		expect(await payments()).toMatchObject([{ amount }]);
	});

	it.each<[IDataObject, IDataObject]>([
		[{ client: { id: 'client_1', legal_name: 'ANA SA' } }, { customerName: 'ANA SA' }],
		[{ client: { name: 'Ana' }, client_id: 'client_1' }, { customerName: 'Ana' }],
		[{ client: 'client_1' }, { customerName: null }],
		[{ client: null, clientId: 'client_1' }, { customerName: null }],
	])('of %j are of that client', async (content, expected) => {
		const row = { id: 'payment_1', ...content };
		sandbox().answerWith(() => ({ body: { data: [row], has_more: false } }));
		expect(await payments()).toMatchObject([{ customerId: 'client_1', ...expected }]);
	});

	it('in none of the known shapes are told by their keys', async () => {
		sandbox().answerWith(() => ({ body: { payments: [{ id: 'S3CRET' }], message: 'ok' } }));
		const [item] = await payments();
		expect(item).toMatchObject({ error: 'unexpected_answer' });
		expect(item?.message).toContain('only: payments, message');
	});
});
