import type { IDataObject } from 'n8n-workflow';
import type { MockedCall } from '../mocks/vendor';

const customer = (mode: 'id' | 'email' | 'subscription', value: string) => ({
	customer: { __rl: true, mode, value },
});
const byId = customer('id', 'cus_123');
const session = 'POST /v1/billing_portal/sessions';
const subscriptionId = 'sub_123';

const opened = (name: string, options: IDataObject): MockedCall => ({
	name: `a session: ${name}`,
	parameters: { ...byId, options },
	calls: [session],
});

const flow = (chosen: IDataObject): IDataObject => ({ flow: { flow: chosen } });

const listed = (resource: string, which: string, filters: IDataObject = {}): MockedCall => ({
	name: `the list of each ${resource}: ${which}`,
	parameters: { resource, operation: 'getAll', which, limit: 5, filters },
	calls: [`GET /v1/${resource}s`],
});

/** Every call of the node with every parameter that it sends. */
export const calls: MockedCall[] = [
	opened('of a customer', {}),
	opened('with its settings, language and way back', {
		configurationId: 'bpc_123',
		language: 'es-419',
		returnUrl: 'https://example.com/account',
	}),
	opened(
		'that adds a card, with a confirmation',
		flow({ type: 'payment_method_update', afterwards: 'hosted_confirmation', message: 'Done' }),
	),
	opened(
		'that cancels, with a coupon and a way back',
		flow({
			type: 'subscription_cancel',
			subscriptionId,
			coupon: 'STAY',
			afterwards: 'redirect',
			url: 'https://example.com/done',
		}),
	),
	opened('that changes a subscription', flow({ type: 'subscription_update', subscriptionId })),
	...[{ coupon: 'SPRING' }, { promotionCode: 'promo_123' }].map((discount) =>
		opened(
			`that confirms a change (${JSON.stringify(discount)})`,
			flow({
				type: 'subscription_update_confirm',
				subscriptionId,
				itemId: 'si_123',
				priceId: 'price_123',
				quantity: 2,
				...discount,
			}),
		),
	),
	{
		name: 'a customer by subscription',
		parameters: { resource: 'customer', operation: 'get', ...customer('subscription', 'sub_123') },
		calls: ['GET /v1/subscriptions/sub_123'],
	},
	{
		name: 'a customer by ID',
		parameters: { resource: 'customer', operation: 'get', ...byId },
		calls: ['GET /v1/customers/cus_123'],
	},
	{
		name: 'a customer by email',
		parameters: {
			resource: 'customer',
			operation: 'get',
			...customer('email', 'Ana@example.com'),
		},
		calls: ['GET /v1/customers', 'GET /v1/customers', 'GET /v1/customers/search'],
	},
	{
		name: 'an invoice by ID',
		parameters: { resource: 'invoice', operation: 'get', invoiceId: 'in_123' },
		calls: ['GET /v1/invoices/in_123'],
	},
	{
		name: 'the login page',
		parameters: { operation: 'getLoginPage', email: '' },
		calls: ['GET /v1/billing_portal/configurations'],
	},
	{
		name: 'the login page of other settings',
		parameters: {
			operation: 'getLoginPage',
			email: '',
			options: { configurationId: 'bpc_123' },
		},
		calls: ['GET /v1/billing_portal/configurations'],
	},
	listed('customer', 'all', {
		createdAfter: '2026-01-01',
		createdBefore: '2026-11-01',
		email: 'ana@example.com',
	}),
	...['open', 'pastDue', 'uncollectible', 'paid', 'all'].map((which) =>
		listed('invoice', which, {
			createdAfter: '2026-01-01',
			customerId: 'cus_123',
			subscriptionId: 'sub_123',
		}),
	),
	...['pastDue', 'trialing', 'paused', 'ending', 'all'].map((which) =>
		listed('subscription', which, {
			createdBefore: '2026-11-01',
			customerId: 'cus_123',
			priceId: 'price_123',
		}),
	),
	listed('subscription', 'all', { status: 'ended' }),
];
