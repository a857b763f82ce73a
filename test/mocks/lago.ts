import type { IDataObject } from 'n8n-workflow';
import type { MockedCall, MockedVendor } from './vendor';

/** The customer of the contract's samples. */
const sampleId = '5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba';

const customer = (mode: 'id' | 'email', value: string) => ({
	customer: { __rl: true, mode, value },
});

const listed = (
	resource: string,
	which: string,
	filters: IDataObject = {},
	title = which,
): MockedCall => ({
	name: `the list of each ${resource}: ${title}`,
	parameters: { resource, operation: 'getAll', which, limit: 1, onePerCustomer: false, filters },
	calls: [`GET /api/v1/${resource}s`],
});

export const mocked: MockedVendor = {
	node: 'Lago',
	credential: (url) => ({ apiKey: 'a7c3f1de-0000-4000-8000-000000000000', baseUrl: url }),
	calls: [
		{
			name: 'a link',
			parameters: customer('id', sampleId),
			calls: [`GET /api/v1/customers/${sampleId}/portal_url`],
		},
		{
			name: 'a link for an ID with a dot',
			parameters: customer('id', 'acme.inc'),
			calls: ['GET /api/v1/customers/acme%2Einc/portal_url'],
		},
		{
			name: 'a customer by ID',
			parameters: { resource: 'customer', operation: 'get', ...customer('id', sampleId) },
			calls: [`GET /api/v1/customers/${sampleId}`],
		},
		{
			name: 'a customer by email',
			parameters: {
				resource: 'customer',
				operation: 'get',
				...customer('email', 'ana@example.com'),
			},
			calls: ['GET /api/v1/customers'],
		},
		listed('customer', 'all'),
		listed(
			'customer',
			'all',
			{ accountType: 'partner', country: 'FR', currency: 'EUR', search: 'acme' },
			'with all filters',
		),
		...['open', 'overdue', 'paymentFailed', 'paid', 'all'].map((which) =>
			listed('invoice', which, {
				currency: 'EUR',
				customerId: sampleId,
				issuedAfter: '2022-01-01',
				issuedBefore: '2022-12-31',
			}),
		),
		listed('invoice', 'all', { status: 'draft' }, 'drafts'),
		...['ending', 'active', 'pending', 'ended', 'all'].map((which) =>
			listed('subscription', which, { customerId: sampleId, planCode: 'premium' }),
		),
		listed('subscription', 'all', { status: 'canceled' }, 'canceled ones'),
	],
	taken: [
		'a link',
		'a link for an ID with a dot',
		'a customer by ID',
		'the list of each customer: all',
	],
	searched: ['GET /api/v1/customers'],
	misspelt: [
		{ call: 'a customer by email', from: 'search_term', to: 'serch_term' },
		{ call: 'the list of each customer: all', from: 'per_page=1', to: 'per_page=many' },
	],
};
