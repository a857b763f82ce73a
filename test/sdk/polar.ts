import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { heardDuring } from './listener';
import { startNode } from './node';
import { ourNode } from './ourNode';
import type { Call, Vendor } from './vendor';

/** The events that the sandbox plays whole, and this version of the SDK knows. */
const events = [
	'customer.created',
	'customer.updated',
	'order.created',
	'order.paid',
	'order.refunded',
	'order.updated',
	'subscription.active',
	'subscription.canceled',
	'subscription.created',
	'subscription.past_due',
	'subscription.revoked',
	'subscription.uncanceled',
	'subscription.updated',
];

/** Polar's SDK for JavaScript, which is made from Polar's own OpenAPI. */
export async function sdkOf(sandbox: Sandbox): Promise<Vendor> {
	const { baseUrl, apiKey, signingSecret } = sandbox.polar;
	// This version of the SDK takes the whole text of a secret for the key, as it was for all until September 2026.
	sandbox.set({ polarSecrets: 'text' });
	const sdk = startNode('polar', { SDK_API_KEY: apiKey, SDK_BASE_URL: baseUrl });
	const node = await ourNode('Polar', { baseUrl, apiKey });
	const theirs =
		(call: string, ...given: unknown[]) =>
		async () =>
			await sdk.ask({ call, arguments: given });
	const ours = (parameters: IDataObject) => async () => await node.run(parameters);
	const { plain } = sandbox.cast.polar;
	const [member] = plain.members;
	const [order] = sandbox.segments.polar.orders();
	const byId = { customer: { __rl: true, mode: 'id', value: plain.id } };
	const get = (mode: string, value: unknown) =>
		ours({
			resource: 'customer',
			operation: 'get',
			customer: { __rl: true, mode, value: String(value) },
		});
	const getMany = (resource: string, which: string, filters: IDataObject = {}) =>
		ours({ resource, operation: 'getAll', which, onePerCustomer: false, limit: 5, filters });
	const firstPage = { page: 1, limit: 5 };

	const byNode: Call[] = [
		{
			name: 'a session',
			ours: ours(byId),
			theirs: theirs('customerSessions.create', { customerId: plain.id }),
		},
		{
			name: 'a session of a member, with a way back',
			ours: ours({
				...byId,
				options: { memberId: member?.id, returnUrl: 'https://example.com/account' },
			}),
			theirs: theirs('customerSessions.create', {
				customerId: plain.id,
				memberId: member?.id,
				returnUrl: 'https://example.com/account',
			}),
		},
		{
			name: 'a customer by ID',
			ours: get('id', plain.id),
			theirs: theirs('customers.get', { id: plain.id }),
		},
		{
			name: 'a customer by external ID',
			ours: get('alias', plain.externalId),
			theirs: theirs('customers.getExternal', { externalId: plain.externalId }),
		},
		{
			name: 'a customer by email',
			ours: get('email', plain.email),
			theirs: theirs('customers.list', { email: plain.email, page: 1, limit: 100 }),
		},
		{
			name: "customers in the editor's list",
			ours: async () => await node.search('martin'),
			theirs: theirs('customers.list', { query: 'martin', page: 1, limit: 100 }),
		},
		{
			name: 'customers with an active subscription',
			ours: getMany('customer', 'all', { active: 'yes' }),
			theirs: theirs('customers.list', { active: true, ...firstPage }),
		},
		{
			name: 'subscriptions that are ending',
			ours: getMany('subscription', 'ending', { customerId: plain.id }),
			theirs: theirs('subscriptions.list', {
				cancelAtPeriodEnd: true,
				status: ['active', 'past_due', 'trialing'],
				customerId: plain.id,
				...firstPage,
			}),
		},
		{
			name: 'orders that are pending',
			ours: getMany('order', 'pending', { customerId: plain.id }),
			theirs: theirs('orders.list', { customerId: plain.id, ...firstPage }),
			reasons: { 'query status': 'a filter that this version of the SDK does not know' },
		},
		{
			name: 'an order by ID',
			ours: ours({
				resource: 'order',
				operation: 'get',
				orderId: order?.id,
				simplify: true,
				includeInputFields: false,
				options: {},
			}),
			theirs: theirs('orders.get', { id: order?.id }),
		},
	];

	const pages = (call: string, rows: number): Call => ({
		name: `all pages: ${call}`,
		theirs: async () => await sdk.ask({ call, arguments: [{ limit: 30 }], isWhole: rows }),
	});
	const bySdkAlone: Call[] = [
		pages('customers.list', sandbox.customers.polar.length),
		pages('subscriptions.list', sandbox.segments.polar.subscriptions().length),
		pages('orders.list', sandbox.segments.polar.orders().length),
		{
			name: 'a webhook endpoint',
			theirs: theirs('webhooks.createWebhookEndpoint', {
				url: 'https://example.com/hook',
				format: 'raw',
				events: ['subscription.past_due'],
			}),
		},
		{ name: 'webhook endpoints', theirs: theirs('webhooks.listWebhookEndpoints', {}) },
		...events.map((type): Call => ({
			name: `the event ${type}`,
			async theirs() {
				const heard = await heardDuring(async (url) => await sandbox.fire('polar', type, { url }));
				const body = heard.body.toString();
				return await sdk.ask({ body, headers: heard.headers, secret: signingSecret, type });
			},
		})),
	];

	return {
		name: "Polar's SDK for JavaScript 0.49",
		calls: [...byNode, ...bySdkAlone],
		unknownFields: {},
		requests: sandbox.requests,
		stop: () => sdk.stop(),
	};
}
