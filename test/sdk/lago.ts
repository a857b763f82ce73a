import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { startNode } from './node';
import { ourNode } from './ourNode';
import type { Call, Vendor } from './vendor';

const single =
	'with a single value the node asks in the older way, as servers from before September 2025 know no other';

/** Lago's client for JavaScript, which is made from Lago's own OpenAPI. */
export async function sdkOf(sandbox: Sandbox): Promise<Vendor> {
	const { baseUrl, apiKey } = sandbox.lago;
	const sdk = startNode('lago', { SDK_API_KEY: apiKey, SDK_BASE_URL: baseUrl });
	const node = await ourNode('Lago', { baseUrl, apiKey });
	const { plain } = sandbox.cast.lago;
	const [invoice] = sandbox.segments.lago.invoices();
	const theirs =
		(call: string, ...given: unknown[]) =>
		async () =>
			await sdk.ask({ call, arguments: given });
	const ours = (parameters: IDataObject) => async () => await node.run(parameters);
	const byId = { customer: { __rl: true, mode: 'id', value: plain.id } };
	const firstPage = { page: 1, per_page: 100 };
	const listed = (resource: string, which: string, filters: IDataObject = {}) =>
		ours({
			resource,
			operation: 'getAll',
			which,
			onePerCustomer: false,
			limit: 5,
			filters,
		});

	const byNode: Call[] = [
		{
			name: 'a link',
			ours: ours(byId),
			theirs: theirs('customers.getCustomerPortalUrl', plain.id),
		},
		{
			name: 'a customer by ID',
			ours: ours({ resource: 'customer', operation: 'get', ...byId }),
			theirs: theirs('customers.findCustomer', plain.id),
		},
		{
			name: 'customers by email',
			ours: ours({
				resource: 'customer',
				operation: 'get',
				customer: { __rl: true, mode: 'email', value: plain.email },
			}),
			theirs: theirs('customers.findAllCustomers', { ...firstPage, search_term: plain.email }),
		},
		{
			name: "customers in the editor's list",
			ours: async () => await node.search('martin'),
			theirs: theirs('customers.findAllCustomers', { ...firstPage, search_term: 'martin' }),
		},
		{
			name: 'customers with all filters',
			ours: listed('customer', 'all', {
				accountType: 'customer',
				country: 'FR',
				currency: 'EUR',
				search: 'martin',
			}),
			theirs: theirs('customers.findAllCustomers', {
				...firstPage,
				'account_type[]': ['customer'],
				'countries[]': ['FR'],
				'currencies[]': ['EUR'],
				search_term: 'martin',
			}),
		},
		{
			name: 'overdue invoices with all filters',
			ours: listed('invoice', 'overdue', {
				currency: 'EUR',
				customerId: plain.id,
				issuedAfter: '2023-01-01',
				issuedBefore: '2026-01-01',
			}),
			theirs: theirs('invoices.findAllInvoices', {
				...firstPage,
				'statuses[]': ['finalized'],
				payment_overdue: true,
				currency: 'EUR',
				external_customer_id: plain.id,
				issuing_date_from: '2023-01-01',
				issuing_date_to: '2026-01-01',
			}),
			reasons: { 'query status': single, 'query statuses[]': single },
		},
		{
			name: 'open invoices',
			ours: listed('invoice', 'open'),
			theirs: theirs('invoices.findAllInvoices', {
				...firstPage,
				'statuses[]': ['finalized'],
				'payment_statuses[]': ['pending', 'failed'],
			}),
			reasons: { 'query status': single, 'query statuses[]': single },
		},
		{
			name: 'an invoice by ID',
			ours: ours({
				resource: 'invoice',
				operation: 'get',
				invoiceId: invoice?.id,
				simplify: true,
				includeInputFields: false,
				options: {},
			}),
			theirs: theirs('invoices.findInvoice', invoice?.id),
		},
		{
			name: 'subscriptions with all filters',
			ours: listed('subscription', 'ended', { customerId: plain.id, planCode: 'starter' }),
			theirs: theirs('subscriptions.findAllSubscriptions', {
				...firstPage,
				'status[]': ['canceled', 'terminated'],
				external_customer_id: plain.id,
				plan_code: 'starter',
			}),
		},
	];

	const bySdkAlone: Call[] = [
		{
			name: 'all pages of customers',
			theirs: async () =>
				await sdk.ask({
					call: 'customers.findAllCustomers',
					arguments: [{ per_page: 70 }],
					isWhole: sandbox.customers.lago.length,
				}),
		},
		{
			name: 'a webhook endpoint',
			theirs: theirs('webhookEndpoints.createWebhookEndpoint', {
				webhook_endpoint: {
					webhook_url: 'https://example.com/hook',
					signature_algo: 'hmac',
					name: 'n8n',
					event_types: ['invoice.payment_overdue'],
				},
			}),
		},
		{
			name: 'webhook endpoints',
			theirs: theirs('webhookEndpoints.findAllWebhookEndpoints', firstPage),
		},
		{ name: 'the public key of webhooks', theirs: theirs('webhooks.fetchJsonPublicKey') },
	];

	return {
		name: "Lago's client for JavaScript 1.53",
		calls: [...byNode, ...bySdkAlone],
		unknownFields: {},
		requests: sandbox.requests,
		stop: () => sdk.stop(),
	};
}
