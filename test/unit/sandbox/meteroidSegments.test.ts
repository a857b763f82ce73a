import { startSandbox, type Sandbox } from '../../../sandbox';
import type { MeteroidInvoice } from '../../../sandbox/meteroid/invoices';
import type { MeteroidSubscription } from '../../../sandbox/meteroid/subscriptions';
import { clientsOf } from './clients';

const namesInA = [
	'id',
	'invoice_number',
	'status',
	'customer_id',
	'subscription_id',
	'currency',
	'invoice_date',
	'due_date',
	'subtotal',
	'subtotal_recurring',
	'tax_amount',
	'total',
	'amount_due',
	'memo',
	'line_items',
	'paid_at',
	'tax_breakdown',
	'transactions',
	'payment_status',
	'customer_details',
	'applied_credits',
	'coupons',
	'invoice_type',
	'net_terms',
	'reference',
	'purchase_order',
	'created_at',
	'updated_at',
	'finalized_at',
	'voided_at',
	'marked_as_uncollectible_at',
];

describe('the sandbox as Meteroid, with what customers have:', () => {
	let sandbox: Sandbox;
	let meteroid: ReturnType<typeof clientsOf>['meteroid'];

	beforeAll(async () => {
		sandbox = await startSandbox();
		meteroid = clientsOf(sandbox).meteroid;
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const list = async (path: string) => (await meteroid.get(path)).data;
	const idsOf = (rows: ReadonlyArray<{ id: string }>) => rows.map(({ id }) => id).sort();

	async function everyIdOf(path: string): Promise<string[]> {
		const first = await list(`${path}?per_page=100`);
		const pages = await Promise.all(
			Array.from({ length: first.pagination_meta.total_pages }, (_, page) =>
				list(`${path}?per_page=100&page=${page}`),
			),
		);
		return idsOf(pages.flatMap(({ data }) => data));
	}

	describe.each(['subscriptions', 'invoices'] as const)('%s', (segment) => {
		const all = (): ReadonlyArray<MeteroidInvoice | MeteroidSubscription> =>
			sandbox.segments.meteroid[segment]();
		const path = `/${segment}`;

		it('come on pages that together hold each once', async () => {
			expect(await everyIdOf(path)).toEqual(idsOf(all()));
			expect(new Set(idsOf(all())).size).toBe(all().length);
		});

		it('come as 25 rows that say 10 without per_page', async () => {
			const { data, pagination_meta } = await list(path);

			expect(data).toHaveLength(25);
			expect(pagination_meta).toMatchObject({ page: 0, per_page: 10, total_items: all().length });
		});

		it('are those of one customer, by ID or by alias, archived or not', async () => {
			const { plain, archived } = sandbox.cast.meteroid;
			for (const customer of [plain, archived]) {
				const expected = idsOf(all().filter((row) => row.customer === customer));
				for (const reference of [customer.id, customer.alias]) {
					const { data } = await list(`${path}?customer_id=${reference}`);

					expect(expected).not.toEqual([]);
					expect(idsOf(data)).toEqual(expected);
				}
			}
		});

		it('are none of an ID that nobody has', async () => {
			expect((await list(`${path}?customer_id=cus_1`)).data).toEqual([]);
		});

		it('have times without a zone in A alone', async () => {
			const [{ created_at: withZone }] = (await list(path)).data;
			sandbox.set({ meteroidVersion: 'A' });
			const [{ created_at: without }] = (await list(path)).data;

			expect(withZone).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
			expect(without).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+$/);
		});

		it('come in the order asked for', async () => {
			const days = async (order: string) => {
				const { data } = await list(`${path}?per_page=100&order_by=${order}`);
				return data.map((row: { created_at: string }) => row.created_at);
			};
			const ascending = await days('created_at.asc');

			expect(ascending).toEqual([...ascending].sort());
			expect(ascending[0]).not.toBe((await days('created_at.desc'))[0]);
		});

		it.each([
			'statuses=UNHEARD_OF',
			'statuses=ACTIVE,PAUSED',
			'statuses=',
			'statuses=active',
			'statuses=finalized',
			'page=-1',
			'per_page=101',
			'customer_id=a&customer_id=b',
		])('are refused in plain text for %s', async (query) => {
			const { status, headers } = await meteroid.get(`${path}?${query}`);

			expect(status).toBe(400);
			expect(headers['content-type']).toMatch('text/plain');
		});

		it.each(['order_by=size.asc', 'order_by=created_at', 'order_by=due_at.asc'])(
			'are refused in JSON for %s',
			async (query) => {
				expect((await list(`${path}?${query}`)).code).toBe('BAD_REQUEST');
			},
		);

		it.each(['statuses[]=UNHEARD_OF', 'unheard=of'])('take no notice of %s', async (query) => {
			expect((await list(`${path}?${query}`)).pagination_meta.total_items).toBe(all().length);
		});
	});

	describe('subscriptions', () => {
		const all = () => sandbox.segments.meteroid.subscriptions();

		it('are those of a plan and of one or several statuses', async () => {
			const planId = all()[0]?.plan.id;
			const { data } = await list(
				`/subscriptions?per_page=100&plan_id=${planId}&statuses=PAUSED&statuses=SUSPENDED`,
			);
			const expected = all().filter(
				({ plan, status }) => plan.id === planId && ['PAUSED', 'SUSPENDED'].includes(status),
			);

			expect(expected).not.toEqual([]);
			expect(idsOf(data)).toEqual(idsOf(expected));
		});

		it('are those of a plan, by its ID or a UUID and by nothing else', async () => {
			const refused = await meteroid.get('/subscriptions?plan_id=Starter');
			const bare = await list('/subscriptions?plan_id=0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1');

			expect([refused.status, refused.headers['content-type']]).toEqual([
				400,
				expect.stringMatching('text/plain'),
			]);
			expect(bare.data).toEqual([]);
		});

		it.each(['nobody', 'cus_not-there', 'two%20words'])(
			'are not there for the alias %s, which nobody has',
			async (alias) => {
				expect((await meteroid.get(`/subscriptions?customer_id=${alias}`)).status).toBe(404);
			},
		);

		it('name their customer as it is today', async () => {
			const { renamed } = sandbox.cast.meteroid;
			const [row] = (await list(`/subscriptions?customer_id=${renamed.id}`)).data;

			expect(row).toMatchObject({ customer_name: renamed.name });
			expect(JSON.stringify(row)).not.toContain('@');
		});

		it.each([
			'customer_name',
			'plan_name',
			'mrr_cents',
			'billing_start_date',
			'end_date',
			'status',
		])('are sorted by %s', async (column) => {
			expect((await meteroid.get(`/subscriptions?order_by=${column}.asc`)).status).toBe(200);
		});

		it('have no end last, and first the other way round', async () => {
			const first = async (order: string) =>
				(await list(`/subscriptions?order_by=${order}`)).data[0];

			expect((await first('end_date.asc')).end_date).not.toBeNull();
			expect((await first('end_date.desc')).end_date).toBeNull();
		});

		it('are never aborted in A, which has no such status', async () => {
			const aborted = await list('/subscriptions?statuses=ABORTED');
			sandbox.set({ meteroidVersion: 'A' });

			expect(aborted.data).not.toEqual([]);
			expect((await meteroid.get('/subscriptions?statuses=ABORTED')).status).toBe(400);
			expect((await list('/subscriptions')).pagination_meta.total_items).toBeLessThan(all().length);
		});

		it('have every status there is, and some customers several of one', () => {
			expect(new Set(all().map(({ status }) => status)).size).toBe(12);
			const paused = all().filter(({ status }) => status === 'PAUSED');
			expect(new Set(paused.map(({ customer }) => customer)).size).toBeLessThan(paused.length);
		});
	});

	describe('invoices', () => {
		const all = () => sandbox.segments.meteroid.invoices();
		const unpaid = () =>
			all().filter((one) => one.status === 'FINALIZED' && one.paymentStatus === 'UNPAID');

		it('are those of one or several statuses, whatever has been paid', async () => {
			const { data } = await list(
				'/invoices?per_page=100&statuses=VOID&statuses=DRAFT&payment_status=PAID',
			);

			expect(idsOf(data)).toEqual(
				idsOf(all().filter(({ status }) => ['VOID', 'DRAFT'].includes(status))),
			);
		});

		it('are those of one subscription', async () => {
			const subscription = all().find((one) => one.subscription)?.subscription;
			const expected = idsOf(all().filter((one) => one.subscription === subscription));

			for (const id of [subscription?.id, subscription?.uuid]) {
				expect(idsOf((await list(`/invoices?subscription_id=${id}`)).data)).toEqual(expected);
			}
			expect((await meteroid.get('/invoices?subscription_id=Team')).status).toBe(400);
		});

		it('are there for their subscription even if merged into others, as drafts with all that is due', async () => {
			const { archived } = sandbox.cast.meteroid;
			const visible = all().filter(({ customer }) => customer === archived);
			const { data } = await list(`/invoices?subscription_id=${visible[0]?.subscription?.id}`);
			const merged = data.filter(({ id }: { id: string }) => !visible.some((one) => one.id === id));

			expect(merged).toMatchObject([{ status: 'DRAFT', invoice_number: 'draft' }]);
			expect(merged[0].amount_due).toBe(merged[0].total);
		});

		it.each(['nobody', 'cus_not-there', 'two%20words'])(
			'are none of the alias %s, which nobody has',
			async (alias) => {
				expect((await list(`/invoices?customer_id=${alias}`)).data).toEqual([]);
			},
		);

		it('have the names of A, and more in B and C', async () => {
			const names = async () => Object.keys((await list('/invoices')).data[0]);
			const inB = await names();
			sandbox.set({ meteroidVersion: 'A' });
			const inA = await names();

			expect(inA).toEqual(namesInA);
			expect(inB).toEqual(
				expect.arrayContaining([...namesInA, 'custom_properties', 'tax_inclusive']),
			);
		});

		it('know their customer as it was when they were drafted', async () => {
			const { renamed } = sandbox.cast.meteroid;
			const [row] = (await list(`/invoices?customer_id=${renamed.id}`)).data;

			expect(row.customer_details).toMatchObject({
				id: renamed.id,
				name: renamed.formerly?.name,
				email: renamed.formerly?.email,
			});
			expect(row).not.toHaveProperty('customer_name');
		});

		it('are called “draft” as long as they are, mostly with a due date', async () => {
			const { data } = await list('/invoices?statuses=DRAFT&per_page=100');
			const dates = new Set(data.map((row: { due_date: string | null }) => typeof row.due_date));

			expect(new Set(data.map((row: { invoice_number: string }) => row.invoice_number))).toEqual(
				new Set(['draft']),
			);
			expect(dates).toEqual(new Set(['string', 'object']));
		});

		it('are still due when voided or given up', async () => {
			const { data } = await list('/invoices?statuses=VOID&statuses=UNCOLLECTIBLE&per_page=100');

			for (const row of data) expect(row.amount_due).toBe(row.total);
		});

		it('are never closed in A, which has no such status', async () => {
			const closed = await list('/invoices?statuses=CLOSED');
			sandbox.set({ meteroidVersion: 'A' });

			expect(closed.data).not.toEqual([]);
			expect((await meteroid.get('/invoices?statuses=CLOSED')).status).toBe(400);
		});

		it('are shown by ID', async () => {
			const [row] = (await list('/invoices')).data;

			expect(await list(`/invoices/${row.id}`)).toEqual(row);
			expect((await meteroid.get('/invoices/inv_1')).status).toBe(404);
			expect((await meteroid.get('/invoices/INV-000001')).status).toBe(400);
			sandbox.set({ meteroidVersion: 'A' });
			expect((await meteroid.get('/invoices/inv_1')).status).toBe(500);
		});

		it('can fill a page with more than 5 million characters', async () => {
			sandbox.set({ meteroidUsageLines: 20 });
			const { data } = await meteroid.get('/invoices?per_page=100', { responseType: 'text' });

			expect(JSON.stringify(data).length).toBeGreaterThan(5_000_000);
		});

		it('are money in minor units, of which is due what has not been paid', async () => {
			for (const row of (await list('/invoices?per_page=100')).data) {
				expect(row.subtotal + row.tax_amount).toBe(row.total);
				expect(Number.isInteger(row.amount_due)).toBe(true);
				if (row.payment_status === 'PAID') expect(row.amount_due).toBe(0);
				if (row.payment_status === 'PARTIALLY_PAID') expect(row.amount_due).toBeLessThan(row.total);
			}
		});

		it('are unpaid in currencies with no, two and three decimals, some customers in two', () => {
			const currencies = (id: string) =>
				new Set(unpaid().flatMap((one) => (one.customer.id === id ? one.currency : [])));
			const { another, nonAscii } = sandbox.cast.meteroid;

			expect(new Set(unpaid().map(({ currency }) => currency))).toEqual(
				new Set(['EUR', 'JPY', 'MXN', 'TND']),
			);
			expect(unpaid().filter(({ customer }) => customer === another)).toHaveLength(3);
			expect(currencies(another.id).size).toBe(1);
			expect(currencies(nonAscii.id).size).toBe(2);
		});

		it('are unpaid of archived customers and of those without an email too', () => {
			const { archived, withoutEmail } = sandbox.cast.meteroid;
			const debtors = unpaid().map(({ customer }) => customer);

			expect(debtors).toEqual(expect.arrayContaining([archived, withoutEmail]));
		});

		it('are of every status and every payment status', () => {
			expect(new Set(all().map(({ status }) => status)).size).toBe(5);
			expect(new Set(all().map(({ paymentStatus }) => paymentStatus)).size).toBe(5);
		});
	});
});
