import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { eventsRead } from './meteroidEvents';
import { ourNode } from './ourNode';
import { startPython } from './python';
import type { Call, Vendor } from './vendor';

/** Later SDKs have these fields, this one has not; servers of its generation may send them. */
const laterField = 'The Rust SDK 0.31.1 has it';

/** Meteroid's Python SDK is of generation B, so B is played to it. */
export async function sdkOf(sandbox: Sandbox): Promise<Vendor> {
	sandbox.set({ meteroidVersion: 'B', meteroidWebhooksTakePrivate: true });
	const { baseUrl, apiKey } = sandbox.meteroid;
	const sdk = startPython('meteroid.py', { SDK_API_KEY: apiKey, SDK_BASE_URL: baseUrl });
	const node = await ourNode('Meteroid', { baseUrl, apiKey });
	const theirs = (call: string, sent: object) => async () =>
		await sdk.ask({ call, arguments: sent });
	const ours = (parameters: IDataObject) => async () => await node.run(parameters);
	const { plain, slashAlias, noBreakSpaceAlias } = sandbox.cast.meteroid;
	const [subscription] = sandbox.segments.meteroid.subscriptions();
	const [invoice] = sandbox.segments.meteroid.invoices();

	const customer = (mode: 'id' | 'alias' | 'email', value: string | null) => ({
		customer: { __rl: true, mode, value },
	});
	const firstPage = { page: 0, per_page: 100 };
	const getMany = (resource: string, filters: IDataObject) =>
		ours({ resource, operation: 'getAll', which: 'all', returnAll: false, limit: 100, filters });

	const byNode: Call[] = [
		{
			name: 'customers with a search',
			ours: getMany('customer', { search: 'martin' }),
			theirs: theirs('customers.list', {
				...firstPage,
				search: 'martin',
				order_by: 'created_at.asc',
			}),
		},
		{
			name: "customers in the editor's list",
			ours: async () => await node.search('martin'),
			theirs: theirs('customers.list', { ...firstPage, search: 'martin', order_by: 'name.asc' }),
		},
		{
			name: 'a customer by ID',
			ours: ours({ resource: 'customer', operation: 'get', ...customer('id', plain.id) }),
			theirs: theirs('customers.retrieve', { id_or_alias: plain.id }),
		},
		...[plain, slashAlias, noBreakSpaceAlias].map(({ alias }) => ({
			name: `a customer by the alias ${JSON.stringify(alias)}`,
			ours: ours({ resource: 'customer', operation: 'get', ...customer('alias', alias) }),
			theirs: theirs('customers.retrieve', { id_or_alias: alias }),
		})),
		{
			name: 'a portal token',
			ours: ours(customer('id', plain.id)),
			theirs: theirs('customers.create_portal_token', { id_or_alias: plain.id }),
		},
		{
			name: 'a portal token for ten minutes',
			ours: ours({
				...customer('id', plain.id),
				options: { lifetime: { duration: { amount: 10, unit: 'minutes' } } },
			}),
			theirs: theirs('customers.create_portal_token', {
				id_or_alias: plain.id,
				expires_in_seconds: 600,
			}),
		},
		{
			name: 'invoices with all filters',
			ours: getMany('invoice', {
				customerId: plain.id,
				subscriptionId: subscription?.id,
				status: ['FINALIZED', 'VOID'],
			}),
			theirs: theirs('invoices.list', {
				...firstPage,
				customer_id: plain.id,
				subscription_id: subscription?.id,
				statuses: ['FINALIZED', 'VOID'],
			}),
		},
		{
			name: 'subscriptions with all filters',
			ours: getMany('subscription', {
				customerId: plain.id,
				planId: subscription?.plan.id,
				status: ['ACTIVE', 'PAUSED'],
			}),
			theirs: theirs('subscriptions.list', {
				...firstPage,
				customer_id: plain.id,
				plan_id: subscription?.plan.id,
				statuses: ['ACTIVE', 'PAUSED'],
			}),
		},
	];

	const everyPage: Call[] = (['customers', 'invoices', 'subscriptions'] as const).flatMap((rows) =>
		Array.from({ length: 4 }, (_, page) => ({
			name: `${rows}, page ${page}`,
			theirs: theirs(`${rows}.list`, { page, per_page: 100 }),
		})),
	);

	const bySdkAlone: Call[] = [
		{ name: 'an invoice', theirs: theirs('invoices.retrieve', { invoice_id: invoice?.id }) },
		{
			name: 'a webhook endpoint',
			theirs: theirs('webhook_endpoints.endpoints.create', {
				url: 'https://n8n.example.com/webhook/1',
				event_types: ['invoice.paid'],
			}),
		},
		{ name: 'webhook endpoints', theirs: theirs('webhook_endpoints.endpoints.list', {}) },
	];

	return {
		name: "Meteroid's Python SDK 0.30.1, generation B",
		calls: [...byNode, ...everyPage, ...bySdkAlone, ...eventsRead(sandbox, sdk)],
		unknownFields: {
			'Invoice.payment_disputed_at': laterField,
			'Invoice.promotional_credits': laterField,
			'Invoice.settled_by_credit_notes': laterField,
			'InvoiceEvent.settled_by_credit_notes': laterField,
		},
		requests: sandbox.requests,
		stop: () => sdk.stop(),
	};
}
