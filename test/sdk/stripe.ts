import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { startNode } from './node';
import { ourNode } from './ourNode';
import { endpointCalls } from './stripeEndpoints';
import { eventsVerified } from './stripeEvents';
import type { Call, Vendor } from './vendor';

/** Of requests without a body. */
const withoutBody = { 'content type': 'the SDK names one where there is no body' };

/** A list in a query: the SDK numbers what is in it. */
const brackets = {
	...withoutBody,
	'query expand[]': 'the SDK writes expand[0], which means the same',
	'query expand[0]': 'the SDK writes expand[0], which means the same',
};

/** Stripe's SDK for Node, whose own version of the API is the one that the node asks for. */
export async function sdkOf(sandbox: Sandbox): Promise<Vendor> {
	const { baseUrl, apiKey, otherConfiguration } = sandbox.stripe;
	const sdk = startNode('stripe', { SDK_API_KEY: apiKey, SDK_BASE_URL: baseUrl });
	const node = await ourNode('StripePortal', { baseUrl, apiKey });
	const theirs =
		(call: string, ...given: unknown[]) =>
		async () =>
			await sdk.ask({ call, arguments: given });
	const ours = (parameters: IDataObject) => async () => await node.run(parameters);
	const { plain } = sandbox.cast.stripe;
	const [subscription] = sandbox.segments.stripe.subscriptions();
	const byId = { customer: { __rl: true, mode: 'id', value: plain.id } };
	const flow = (chosen: IDataObject) => ({ ...byId, options: { flow: { flow: chosen } } });
	const session = (name: string, parameters: IDataObject, given: object): Call => ({
		name: `a session: ${name}`,
		ours: ours(parameters),
		theirs: theirs('billingPortal.sessions.create', { customer: plain.id, ...given }),
	});

	const byNode: Call[] = [
		session('of a customer', byId, {}),
		session(
			'with settings, language and way back',
			{
				...byId,
				options: {
					configurationId: otherConfiguration,
					language: 'fr',
					returnUrl: 'https://example.com/account',
				},
			},
			{
				configuration: otherConfiguration,
				locale: 'fr',
				return_url: 'https://example.com/account',
			},
		),
		session(
			'whose customer may log in when it has expired',
			{ ...byId, options: { loginWhenExpired: true, loginUntil: '2126-11-01T00:00:00Z' } },
			{
				after_expiration: {
					type: 'customer_login',
					customer_login: { expires_at: Date.UTC(2126, 10, 1) / 1000 },
				},
			},
		),
		session(
			'that cancels',
			flow({ type: 'subscription_cancel', subscriptionId: subscription?.id, coupon: 'STAY' }),
			{
				flow_data: {
					type: 'subscription_cancel',
					subscription_cancel: {
						subscription: subscription?.id,
						retention: { type: 'coupon_offer', coupon_offer: { coupon: 'STAY' } },
					},
				},
			},
		),
		session(
			'that confirms a change',
			flow({
				type: 'subscription_update_confirm',
				subscriptionId: subscription?.id,
				itemId: 'si_1',
				priceId: 'price_1',
				quantity: 2,
				coupon: 'SPRING',
			}),
			{
				flow_data: {
					type: 'subscription_update_confirm',
					subscription_update_confirm: {
						subscription: subscription?.id,
						items: [{ id: 'si_1', price: 'price_1', quantity: 2 }],
						discounts: [{ coupon: 'SPRING' }],
					},
				},
			},
		),
		{
			name: 'a customer by ID',
			ours: ours({ resource: 'customer', operation: 'get', ...byId }),
			theirs: theirs('customers.retrieve', plain.id),
			reasons: withoutBody,
		},
		{
			name: 'a customer by subscription',
			ours: ours({
				resource: 'customer',
				operation: 'get',
				customer: { __rl: true, mode: 'subscription', value: subscription?.id },
			}),
			theirs: theirs('subscriptions.retrieve', subscription?.id, { expand: ['customer'] }),
			reasons: brackets,
		},
		{
			name: 'customers by email',
			ours: ours({
				resource: 'customer',
				operation: 'getAll',
				limit: 5,
				filters: { email: plain.email },
			}),
			theirs: theirs('customers.list', { email: plain.email, limit: 5 }),
			reasons: withoutBody,
		},
		{
			name: "customers in the editor's list",
			ours: async () => await node.search('martin'),
			theirs: theirs('customers.search', {
				query: 'name~"martin" OR email~"martin"',
				limit: 100,
			}),
			reasons: withoutBody,
		},
		...(['invoices', 'subscriptions'] as const).map((rows): Call => ({
			name: `${rows} with all filters`,
			ours: ours({
				resource: rows.slice(0, -1),
				operation: 'getAll',
				which: 'all',
				onePerCustomer: false,
				limit: 5,
				filters: { createdAfter: '2023-01-01', customerId: plain.id },
			}),
			theirs: theirs(`${rows}.list`, {
				created: { gte: Date.UTC(2023, 0, 1) / 1000 },
				customer: plain.id,
				...(rows === 'subscriptions' && { status: 'all' }),
				expand: ['data.customer'],
				limit: 5,
			}),
			reasons: brackets,
		})),
		{
			name: 'the default settings of the portal',
			ours: ours({ operation: 'getLoginPage', email: '' }),
			theirs: theirs('billingPortal.configurations.list', { active: true, is_default: true }),
			reasons: withoutBody,
		},
	];

	const bySdkAlone: Call[] = [
		{
			name: 'all pages of customers',
			theirs: async () =>
				await sdk.ask({
					call: 'customers.list',
					arguments: [{ limit: 100 }],
					isWhole: sandbox.customers.stripe.length,
				}),
		},
	];

	return {
		name: "Stripe's SDK for Node 23.1",
		calls: [
			...byNode,
			...bySdkAlone,
			...(await endpointCalls(sandbox, sdk)),
			...(await eventsVerified(sandbox, sdk)),
		],
		unknownFields: {},
		requests: sandbox.requests,
		stop: () => sdk.stop(),
	};
}
