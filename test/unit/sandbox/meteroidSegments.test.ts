import {
	startSandbox,
	type MeteroidInvoice,
	type MeteroidSubscription,
	type Sandbox,
} from '../../../sandbox';
import { clientsOf } from './clients';

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
			sandbox[segment].meteroid;
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

		it('are those of one customer', async () => {
			const customer = all()[1]?.customer;
			const { data } = await list(`${path}?customer_id=${customer?.id}`);

			expect(idsOf(data)).toEqual(idsOf(all().filter((row) => row.customer === customer)));
			expect((await list(`${path}?customer_id=cus_unknown`)).data).toEqual([]);
		});

		it('name their customer and hold no email', async () => {
			const [row] = (await list(path)).data;
			const customer = all().find(({ id }) => id === row.id)?.customer;

			expect(row).toMatchObject({ customer_id: customer?.id, customer_name: customer?.name });
			expect(JSON.stringify(row)).not.toContain('@');
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
			'page=-1',
			'order_by=size.asc',
			'order_by=created_at',
		])('are refused in plain text for %s', async (query) => {
			const { status, headers } = await meteroid.get(`${path}?${query}`);

			expect(status).toBe(400);
			expect(headers['content-type']).toMatch('text/plain');
		});

		it('are refused beyond 100 a page', async () => {
			expect((await list(`${path}?per_page=101`)).code).toBe('BAD_REQUEST');
		});
	});

	describe('subscriptions', () => {
		const all = () => sandbox.subscriptions.meteroid;

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

		it('have every status there is, and some customers several of one', () => {
			expect(new Set(all().map(({ status }) => status)).size).toBe(11);
			const paused = all().filter(({ status }) => status === 'PAUSED');
			expect(new Set(paused.map(({ customer }) => customer)).size).toBeLessThan(paused.length);
		});
	});

	describe('invoices', () => {
		const all = () => sandbox.invoices.meteroid;
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
			const { data } = await list(`/invoices?subscription_id=${subscription?.id}`);

			expect(idsOf(data)).toEqual(idsOf(all().filter((one) => one.subscription === subscription)));
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
			expect(new Set(all().map(({ status }) => status)).size).toBe(4);
			expect(new Set(all().map(({ paymentStatus }) => paymentStatus)).size).toBe(5);
		});
	});
});
