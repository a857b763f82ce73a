import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { eventTypesIn } from '../../../sandbox/meteroid/eventTypes';
import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();

interface Delivery {
	headers: IncomingHttpHeaders;
	body: Record<string, unknown>;
}

/** Somebody who listens. */
let server: Server;
let url: string;
const received: Delivery[] = [];

beforeAll(async () => {
	server = createServer(async (request, response) => {
		received.push({ headers: request.headers, body: JSON.parse(await text(request)) });
		response.end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	url = `http://127.0.0.1:${address.port}/hook`;
});
beforeEach(() => received.splice(0));
afterAll(() => server.close());

const meteroid = () => clientsOf(sandbox()).meteroid;
async function sent(event: string, firing: object = {}): Promise<Delivery> {
	await sandbox().fire('meteroid', event, { url, ...firing });
	const delivery = received.at(-1);
	if (!delivery) throw new Error('nothing came');
	return delivery;
}

/** By group: what is always there, and what may be left out. */
const fieldsInA: Record<string, { always: string; maybe?: string }> = {
	customer: {
		always: 'customer_id name invoicing_emails currency',
		maybe: 'alias billing_email phone',
	},
	invoice: {
		always: 'invoice_id customer_id status currency total tax_amount created_at',
		maybe: 'consolidated_into_invoice_id',
	},
	subscription: {
		always:
			'subscription_id customer_id customer_name plan_name version status period currency mrr_cents start_date billing_day_anchor net_terms created_at',
		maybe:
			'customer_alias end_date billing_start_date trial_duration invoice_memo invoice_threshold activated_at',
	},
	quote: { always: 'quote_id customer_id', maybe: 'subscription_id' },
	credit_note: {
		always:
			'credit_note_id customer_id invoice_id status currency total tax_amount refunded_amount_cents credited_amount_cents created_at',
	},
	plan: {
		always: 'plan_id name plan_type status currency version created_at',
		maybe: 'description',
	},
	product: {
		always: 'product_id name fee_type product_family_id created_at',
		maybe: 'description',
	},
	metric: {
		always: 'metric_id name code aggregation_type created_at product_family_id',
		maybe:
			'description aggregation_key unit_conversion_factor unit_conversion_rounding segmentation_matrix usage_group_key product_id',
	},
	coupon: {
		always: 'coupon_id code description discount reusable disabled created_at',
		maybe: 'expires_at redemption_limit recurring_value',
	},
	addon: {
		always: 'add_on_id name product_id price_id self_serviceable created_at',
		maybe: 'description fee_type max_instances_per_subscription',
	},
};

describe('an event of Meteroid', () => {
	it('is one of 27 in A and of 51 in B and C', () => {
		expect(new Set(eventTypesIn('A')).size).toBe(27);
		expect(new Set(eventTypesIn('B')).size).toBe(51);
		expect(eventTypesIn('C')).toEqual(eventTypesIn('B'));
	});

	it.each(eventTypesIn('A'))('has exactly its fields in A: %s', async (type) => {
		sandbox().set({ meteroidVersion: 'A' });
		const { always = '', maybe = '' } = fieldsInA[type.split('.')[0] ?? ''] ?? {};
		const names = Object.keys((await sent(type)).body);

		expect(names).toEqual(
			expect.arrayContaining(['id', 'type', 'timestamp', ...always.split(' ')]),
		);
		expect(['id', 'type', 'timestamp', ...always.split(' '), ...maybe.split(' ')]).toEqual(
			expect.arrayContaining(names),
		);
	});

	it.each(eventTypesIn('C'))(
		'is flat, with ID, type and time and nothing null: %s',
		async (type) => {
			sandbox().set({ meteroidVersion: 'C', meteroidWebhooksTakePrivate: true });
			const { body } = await sent(type);

			expect(body).toMatchObject({
				id: expect.stringMatching(/^evt_[0-9A-Za-z]+$/),
				type,
				timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
			});
			expect(Object.values(body)).not.toContain(null);
		},
	);

	it('leaves out what is absent, and tells the billing email of customers alone', async () => {
		const { withoutEmail, plain } = sandbox().cast.meteroid;
		const with_ = (await sent('customer.created', { customerId: plain.id })).body;
		const without = (await sent('customer.created', { customerId: withoutEmail.id })).body;

		expect(with_.billing_email).toBe(plain.email);
		expect(without).not.toHaveProperty('billing_email');
		expect((await sent('invoice.finalized')).body).not.toHaveProperty('billing_email');
	});

	it.each(['payment.failed', 'payment.reversed', 'refund.settled'])(
		'%s names no customer, but an invoice that is there',
		async (type) => {
			const { another } = sandbox().cast.meteroid;
			const { body } = await sent(type, { customerId: another.id });
			const invoice = await meteroid().get(`/invoices/${body.invoice_id}`);

			expect(body).not.toHaveProperty('customer_id');
			expect(invoice.data.customer_id).toBe(another.id);
		},
	);

	it.each(['wallet.depleted', 'credit_grant.expired', 'subscription.ended'])(
		'%s names its customer',
		async (type) => {
			expect((await sent(type)).body.customer_id).toBe(sandbox().cast.meteroid.plain.id);
		},
	);

	it('about a change of a subscription says what has changed', async () => {
		expect((await sent('subscription.updated')).body.change_type).toBe('plan_changed');
		expect((await sent('subscription.created')).body).not.toHaveProperty('change_type');
	});

	it('about a metric has a time without a zone in A', async () => {
		sandbox().set({ meteroidVersion: 'A' });

		expect((await sent('metric.created')).body.created_at).not.toMatch(/Z$/);
	});

	it('of later servers is not sent by A', async () => {
		sandbox().set({ meteroidVersion: 'A' });

		await expect(sandbox().fire('meteroid', 'payment.failed', { url })).rejects.toThrow('sends no');
	});

	it('is signed with the headers of Svix in A, with the standard ones later', async () => {
		const later = Object.keys((await sent('invoice.paid')).headers);
		sandbox().set({ meteroidVersion: 'A' });
		const first = Object.keys((await sent('invoice.paid')).headers);

		expect(later).toEqual(expect.arrayContaining(['webhook-id', 'webhook-signature']));
		expect(later).not.toContain('svix-id');
		expect(first).toEqual(expect.arrayContaining(['svix-id', 'svix-signature']));
	});

	it('can come twice with one ID, in deliveries of their own', async () => {
		const { body } = await sent('invoice.paid');
		const repeat = await sent('invoice.paid', { payload: body });
		const [first, second] = received.map(({ headers }) => headers['webhook-id']);

		expect(repeat.body.id).toBe(body.id);
		expect(first).not.toBe(second);
	});
});

describe('a webhook endpoint at Meteroid', () => {
	const path = '/webhooks/endpoints';
	const publicUrl = 'https://n8n.example.com/webhook/1';
	const make = async (content: object = { url: publicUrl }) => await meteroid().post(path, content);

	it('is made with a secret, and then shown without it', async () => {
		const { status, data } = await make({ url: publicUrl, event_types: ['invoice.paid'] });
		const { secret, ...endpoint } = data;

		expect(status).toBe(201);
		expect(endpoint).toMatchObject({
			url: publicUrl,
			event_types: ['invoice.paid'],
			disabled: false,
		});
		expect((await meteroid().get(path)).data).toEqual({ data: [endpoint] });
		expect((await meteroid().get(`${path}/${data.id}`)).data).toEqual(endpoint);
		expect((await meteroid().get(`${path}/${data.id}/secret`)).data).toEqual({ secret });
	});

	it('is changed and removed', async () => {
		const { id } = (await make()).data;
		const changed = await meteroid().patch(`${path}/${id}`, { disabled: true });
		const removed = await meteroid().delete(`${path}/${id}`);

		expect(changed.data).toMatchObject({ url: publicUrl, disabled: true });
		expect([removed.status, removed.data]).toEqual([204, '']);
		expect((await meteroid().get(`${path}/${id}`)).status).toBe(404);
	});

	it.each([
		'http://n8n.example.com/webhook/1',
		'https://127.0.0.1/webhook',
		'https://localhost/webhook',
		'https://n8n.example.com:5678/webhook',
	])('is refused where the address is not public: %s', async (address) => {
		const refused = await make({ url: address });
		sandbox().set({ meteroidWebhooksTakePrivate: true });

		expect([refused.status, refused.data.code]).toEqual([400, 'BAD_REQUEST']);
		expect((await make({ url: address })).status).toBe(201);
	});

	it('is unknown to the open-source server up to 1.0', async () => {
		sandbox().set({ meteroidVersion: 'A' });

		expect((await make()).status).toBe(404);
		expect((await meteroid().get(path)).status).toBe(404);
	});

	it('hears of its own events, or of all', async () => {
		sandbox().set({ meteroidWebhooksTakePrivate: true });
		await make({ url, event_types: ['invoice.paid'] });
		await make({ url });
		await sandbox().fire('meteroid', 'invoice.paid');
		await sandbox().fire('meteroid', 'invoice.voided');

		expect(received.map(({ body }) => body.type)).toEqual([
			'invoice.paid',
			'invoice.paid',
			'invoice.voided',
		]);
	});

	it('hears what is signed with its own secret, also if its address is named', async () => {
		sandbox().set({ meteroidWebhooksTakePrivate: true });
		const { secret } = (await make({ url })).data;
		const { headers, body } = await sent('invoice.paid');

		expect(() =>
			new Webhook(secret).verify(
				JSON.stringify(body),
				Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
			),
		).not.toThrow();
	});

	it('hears nothing from C if it is not public', async () => {
		sandbox().set({ meteroidVersion: 'C' });
		const [fired] = await sandbox().fire('meteroid', 'invoice.paid', { url });

		expect(fired).toMatchObject({ status: 0, body: 'The destination is not public' });
		expect(received).toEqual([]);
	});
});
