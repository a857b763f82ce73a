import { startSandbox, type Sandbox } from '../../../sandbox';
import type { GigstackPayment } from '../../../sandbox/gigstack/payments';
import { clientsOf } from './clients';

describe("the sandbox as gigstack, with its clients' payments:", () => {
	let sandbox: Sandbox;
	let gigstack: ReturnType<typeof clientsOf>['gigstack'];

	beforeAll(async () => {
		sandbox = await startSandbox();
		gigstack = clientsOf(sandbox).gigstack;
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const list = async (params: object) => (await gigstack.get('/payments', { params })).data;
	const payments = () => sandbox.segments.gigstack.payments();
	const idsOf = (rows: ReadonlyArray<{ id: string }>) => rows.map(({ id }) => id).sort();

	async function expectFound(
		params: object,
		isExpected: (payment: GigstackPayment) => boolean,
	): Promise<void> {
		const { data, total_results } = await list({ ...params, limit: 100 });
		const expected = payments().filter(isExpected);
		expect(expected).not.toEqual([]);
		expect(total_results).toBe(expected.length);
		expect(idsOf(expected)).toEqual(expect.arrayContaining(idsOf(data)));
	}

	it('they come page by page, each once, the newest first', async () => {
		const rows: Array<{ id: string; created_at: number }> = [];
		let next: string | null = null;
		do {
			const page = await list({ limit: 100, ...(next && { next }) });
			rows.push(...page.data);
			next = page.next;
		} while (next);
		const times = rows.map((row) => row.created_at);

		expect(idsOf(rows)).toEqual(idsOf(payments()));
		expect(times).toEqual([...times].sort((a, b) => b - a));
	});

	it('they name their client, and are decimal numbers of their currency', async () => {
		const { plain } = sandbox.cast.gigstack;
		const [row] = (await list({ client_id: plain.id })).data;
		const [payment] = payments().filter(({ client }) => client === plain);

		expect(row).toMatchObject({ currency: 'EUR', total: (payment?.amount ?? 0) / 100 });
		expect(row.client).toEqual({
			id: plain.id,
			name: plain.name,
			legal_name: plain.name.toUpperCase(),
			tax_id: plain.taxId,
		});
	});

	it('those from Stripe are in cents, without a total', async () => {
		const { data } = await list({ limit: 100 });
		const fromStripe = data.filter((row: object) => !('total' in row));
		const [first] = fromStripe;

		expect(fromStripe.length).toBeGreaterThan(10);
		expect(first.amount).toBe(payments().find(({ id }) => id === first.id)?.amount);
		expect(first.client_id).toBe(first.client.id);
	});

	it('they are found by status, client and email', async () => {
		const { another, mixedCaseEmail } = sandbox.cast.gigstack;

		for (const wanted of ['requires_payment_method', 'pending', 'canceled', 'cancelled']) {
			await expectFound({ status: wanted }, ({ status }) => status === wanted);
		}
		await expectFound({ client_id: another.id }, ({ client }) => client === another);
		await expectFound(
			{ email: mixedCaseEmail.email?.toUpperCase() },
			({ client }) => client === mixedCaseEmail,
		);
		expect((await list({ status: 'unheard_of' })).data).toEqual([]);
	});

	it('they are found by when they were created, both ends included', async () => {
		const times = payments().map(({ createdAt }) => createdAt.getTime() / 1000);
		const [from = 0, to = 0] = [times[10], times[20]];

		await expectFound({ 'created[gte]': from, 'created[lte]': to }, ({ createdAt }) => {
			const seconds = createdAt.getTime() / 1000;
			return seconds >= from && seconds <= to;
		});
		expect((await list({ 'created[gte]': to, 'created[lte]': from })).data).toEqual([]);
	});

	it.each(['/payments', '/clients'])('%s is refused what cannot be read', async (path) => {
		for (const params of [
			{ limit: 0 },
			{ limit: 101 },
			{ limit: 'many' },
			{ order_by: 'size' },
			{ sort: 'up' },
			{ 'created[gte]': '2024-01-01' },
			{ 'created[lte]': '' },
		]) {
			expect((await gigstack.get(path, { params })).data.error.code).toBe('validation_failed');
		}
	});

	it.each(['/payments', '/clients'])('%s comes oldest first if asked', async (path) => {
		const params = { limit: 100, order_by: 'timestamp', sort: 'asc' };
		const { data } = (await gigstack.get(path, { params })).data;
		const times = data.map((row: { created_at: number }) => row.created_at);

		expect(times).toEqual([...times].sort((a, b) => a - b));
		expect(new Set(times).size).toBeGreaterThan(1);
	});

	it('some clients have three that are not paid, and some in two currencies', () => {
		const pending = payments().filter(({ status }) =>
			['requires_payment_method', 'pending'].includes(status),
		);
		const own = pending.filter(({ client }) => client === sandbox.cast.gigstack.another);
		const currencies = new Map(pending.map(({ client, currency }) => [client, currency]));

		expect(own).toHaveLength(3);
		expect(pending.some((one) => currencies.get(one.client) !== one.currency)).toBe(true);
	});
});
