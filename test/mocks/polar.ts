import type { IDataObject } from 'n8n-workflow';
import type { MockedCall, MockedVendor } from './vendor';

const customerId = '992fae2a-2a17-4b7a-8d9e-e287cf90131b';
const otherId = 'e5149aae-e521-42b9-b24c-abb3d71eea2e';

const customer = (mode: 'id' | 'email' | 'alias', value: string) => ({
	customer: { __rl: true, mode, value },
});

const opened = (name: string, options: IDataObject): MockedCall => ({
	name: `a session: ${name}`,
	parameters: { ...customer('id', customerId), options },
	calls: ['POST /v1/customer-sessions/ 201'],
});

const got = (mode: 'id' | 'email' | 'alias', value: string, call: string): MockedCall => ({
	name: `a customer by ${mode}`,
	parameters: { resource: 'customer', operation: 'get', ...customer(mode, value) },
	calls: [call],
});

/**
 * The contract's copy was trimmed of all fields that are called `description`, which orders and subscriptions
 * must have: Prism takes the request, and then refuses its own sample. What it does not take is 422.
 */
const isWhole = (resource: string): boolean => resource === 'customer';

const listed = (resource: string, which: string, filters: IDataObject = {}): MockedCall => ({
	name: `the list of each ${resource}: ${which} by ${Object.keys(filters).join(', ') || 'nothing'}`,
	parameters: { resource, operation: 'getAll', which, limit: 5, onePerCustomer: false, filters },
	calls: [`GET /v1/${resource}s/${isWhole(resource) ? '' : ' 500'}`],
});

export const mocked: MockedVendor = {
	node: 'Polar',
	credential: (url) => ({ apiKey: 'polar_oat_mocked', baseUrl: url }),
	calls: [
		opened('of a customer', {}),
		opened('of a member, with a way back', {
			memberId: otherId,
			returnUrl: 'https://example.com/account',
		}),
		opened('of a member by external ID', { externalMemberId: 'user-42' }),
		got('id', customerId, `GET /v1/customers/${customerId}`),
		got('alias', 'acme-4711', 'GET /v1/customers/external/acme-4711'),
		got('email', 'ana@example.com', 'GET /v1/customers/'),
		listed('customer', 'all'),
		listed('customer', 'all', { active: 'no', email: 'ana@example.com', search: 'acme' }),
		...['failed', 'pending', 'paid', 'all'].map((which) =>
			listed('order', which, { customerId, subscriptionId: otherId }),
		),
		listed('order', 'all', { status: ['void', 'refunded'] }),
		...['pastDue', 'trialing', 'ending', 'paused', 'all'].map((which) =>
			listed('subscription', which, { customerId, productId: otherId }),
		),
		listed('subscription', 'all', { status: ['canceled'] }),
	],
	taken: ['the list of each customer: all by nothing'],
	searched: ['GET /v1/customers/'],
	misspelt: [
		{ call: 'a customer by email', from: 'email', to: 'emial' },
		{ call: 'a session: of a member by external ID', from: 'external_member_id', to: 'member' },
	],
};
