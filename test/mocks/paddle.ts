import type { IDataObject } from 'n8n-workflow';
import type { MockedCall, MockedVendor } from './vendor';

/** The customer and a subscription of the contract's samples. */
const customerId = 'ctm_01hrffh7gvp29kc7xahm8wddwa';
const subscriptionId = 'sub_01h04vsc0qhwtsbsxh3422wjs4';

/** Whose subscription it is. */
const ofSubscription = 'ctm_01hv8wt8nffez4p2t6typn4a5j';

const customer = (mode: 'id' | 'email' | 'subscription', value: string) => ({
	customer: { __rl: true, mode, value },
});
const session = `POST /customers/${customerId}/portal-sessions`;
const opened = (name: string, options: IDataObject): MockedCall => ({
	name: `a session: ${name}`,
	parameters: { ...customer('id', customerId), options },
	calls: [`${session} 201`],
});

const listed = (resource: string, which: string, filters: IDataObject = {}): MockedCall => ({
	name: `the list of each ${resource}: ${which} by ${Object.keys(filters).join(', ') || 'nothing'}`,
	parameters: { resource, operation: 'getAll', which, limit: 5, onePerCustomer: false, filters },
	calls: [`GET /${resource}s`],
});

export const mocked: MockedVendor = {
	node: 'PaddlePortal',
	credential: (url) => ({ apiKey: 'an_older_key_without_a_prefix', baseUrl: url }),
	calls: [
		opened('of a customer', {}),
		opened('with links to a subscription', { subscriptionIds: subscriptionId }),
		{
			name: 'a customer by ID',
			parameters: { resource: 'customer', operation: 'get', ...customer('id', customerId) },
			calls: [`GET /customers/${customerId}`],
		},
		{
			name: 'a customer by email',
			parameters: {
				resource: 'customer',
				operation: 'get',
				...customer('email', 'ana@example.com'),
			},
			calls: ['GET /customers'],
		},
		{
			name: 'a customer by subscription',
			parameters: {
				resource: 'customer',
				operation: 'get',
				...customer('subscription', subscriptionId),
			},
			calls: [`GET /subscriptions/${subscriptionId}`, `GET /customers/${ofSubscription}`],
		},
		listed('customer', 'all'),
		listed('customer', 'all', { email: 'ana@example.com', status: ['active', 'archived'] }),
		...['pastDue', 'unpaid', 'paid', 'all'].map((which) =>
			listed('transaction', which, { customerId, subscriptionId }),
		),
		listed('transaction', 'all', { status: ['draft', 'canceled'] }),
		...['pastDue', 'trialing', 'paused', 'ending', 'all'].map((which) =>
			listed('subscription', which, { customerId, priceId: 'pri_01gsz8x8sawmvhz1pv30nge1ke' }),
		),
		listed('subscription', 'all', { status: ['canceled'] }),
	],
	taken: ['a customer by ID', 'the list of each customer: all by nothing'],
	searched: ['GET /customers'],
	misspelt: [
		{ call: 'a customer by email', from: 'email', to: 'emial' },
		{
			call: 'a session: with links to a subscription',
			from: 'subscription_ids',
			to: 'subscripton_ids',
		},
	],
};
