import { startSandbox, type GigstackPayment, type Sandbox } from '../../../sandbox';
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
	const payments = () => sandbox.payments.gigstack;
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

		expect(row).toMatchObject({
			client: { id: plain.id, name: plain.name, email: plain.email },
			currency: 'EUR',
			total: (payment?.amount ?? 0) / 100,
		});
	});

	it('they are found by status, client and email', async () => {
		const { another, mixedCaseEmail } = sandbox.cast.gigstack;

		await expectFound({ status: 'pending' }, ({ status }) => status === 'pending');
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

	it('some clients have three pending ones, and some in two currencies', () => {
		const pending = payments().filter(({ status }) => status === 'pending');
		const own = pending.filter(({ client }) => client === sandbox.cast.gigstack.another);
		const currencies = new Map(pending.map(({ client, currency }) => [client, currency]));

		expect(own).toHaveLength(3);
		expect(pending.some((one) => currencies.get(one.client) !== one.currency)).toBe(true);
	});
});
