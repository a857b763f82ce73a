import type { IDataObject } from 'n8n-workflow';
import { paddleTrigger } from '../../nodes/PaddlePortal/trigger';
import type { Sandbox } from '../../sandbox';
import { heardDuring } from './listener';
import { startNode } from './node';
import { ourNode } from './ourNode';
import type { Call, Vendor } from './vendor';

/** Of requests without a body. */
const withoutBody = { 'content type': 'the SDK names one where there is no body' };

/** Paddle's SDK for Node. */
export async function sdkOf(sandbox: Sandbox): Promise<Vendor> {
	const { baseUrl, apiKey, signingSecret } = sandbox.paddle;
	const sdk = startNode('paddle', { SDK_API_KEY: apiKey, SDK_BASE_URL: baseUrl });
	const node = await ourNode('PaddlePortal', { baseUrl, apiKey });
	const theirs =
		(call: string, ...given: unknown[]) =>
		async () =>
			await sdk.ask({ call, arguments: given });
	const ours = (parameters: IDataObject) => async () => await node.run(parameters);
	const { plain } = sandbox.cast.paddle;
	const subscriptions = sandbox.segments.paddle
		.subscriptions()
		.flatMap(({ id, customer }) => (customer === plain ? id : []));
	const [transaction] = sandbox.segments.paddle.transactions();
	const byId = { customer: { __rl: true, mode: 'id', value: plain.id } };
	const getMany = (resource: string, more: IDataObject) =>
		ours({ resource, operation: 'getAll', onePerCustomer: false, limit: 5, ...more });

	const byNode: Call[] = [
		{
			name: 'a session',
			ours: ours(byId),
			theirs: theirs('customerPortalSessions.create', plain.id, []),
			reasons: { 'body subscription_ids': 'the SDK sends an empty list where none are asked for' },
		},
		{
			name: 'a session with links to subscriptions',
			ours: ours({ ...byId, options: { subscriptionIds: subscriptions.join(',') } }),
			theirs: theirs('customerPortalSessions.create', plain.id, subscriptions),
		},
		{
			name: 'a customer by ID',
			ours: ours({ resource: 'customer', operation: 'get', ...byId }),
			theirs: theirs('customers.get', plain.id),
			reasons: withoutBody,
		},
		{
			name: 'a customer by email, archived or not',
			ours: ours({
				resource: 'customer',
				operation: 'get',
				customer: { __rl: true, mode: 'email', value: plain.email },
			}),
			theirs: theirs('customers.list', {
				email: [plain.email],
				status: ['active', 'archived'],
				perPage: 100,
			}),
			reasons: withoutBody,
		},
		{
			name: "customers in the editor's list",
			ours: async () => await node.search('martin'),
			theirs: theirs('customers.list', { search: 'martin', perPage: 50 }),
			reasons: withoutBody,
		},
		{
			name: 'subscriptions that are ending',
			ours: getMany('subscription', { which: 'ending', filters: { customerId: plain.id } }),
			theirs: theirs('subscriptions.list', {
				scheduledChangeAction: ['cancel'],
				customerId: [plain.id],
				perPage: 5,
			}),
			reasons: withoutBody,
		},
		{
			name: 'transactions that are unpaid, with their customers',
			ours: getMany('transaction', { which: 'unpaid' }),
			theirs: theirs('transactions.list', {
				status: ['billed', 'past_due'],
				include: ['customer'],
				perPage: 5,
			}),
			reasons: withoutBody,
		},
		{
			name: 'a transaction by ID, with its customer',
			ours: ours({
				resource: 'transaction',
				operation: 'get',
				transactionId: transaction?.id,
				simplify: true,
				includeInputFields: false,
				options: {},
			}),
			theirs: theirs('transactions.get', transaction?.id, { include: ['customer'] }),
			reasons: withoutBody,
		},
	];

	const pages = (call: string, rows: number): Call => ({
		name: `all pages: ${call}`,
		theirs: async () => await sdk.ask({ call, arguments: [{ perPage: 30 }], isWhole: rows }),
	});
	const bySdkAlone: Call[] = [
		pages('customers.list', sandbox.customers.paddle.filter((one) => !one.isArchived).length),
		pages('subscriptions.list', sandbox.segments.paddle.subscriptions().length),
		pages('transactions.list', sandbox.segments.paddle.transactions().length),
		{
			name: 'a subscription',
			theirs: theirs('subscriptions.get', subscriptions[0]),
		},
		{
			name: 'a notification destination',
			theirs: theirs('notificationSettings.create', {
				type: 'url',
				destination: 'https://example.com/hook',
				description: 'n8n',
				subscribedEvents: ['transaction.past_due'],
			}),
		},
		{ name: 'notification destinations', theirs: theirs('notificationSettings.list', {}) },
		...paddleTrigger.events.map((type): Call => ({
			name: `the event ${type}`,
			async theirs() {
				const heard = await heardDuring(async (url) => await sandbox.fire('paddle', type, { url }));
				const signature = heard.headers['paddle-signature'];
				const body = heard.body.toString();
				return await sdk.ask({ body, signature, secret: signingSecret, type });
			},
		})),
	];

	return {
		name: "Paddle's SDK for Node 3.8",
		calls: [...byNode, ...bySdkAlone],
		unknownFields: {},
		requests: sandbox.requests,
		stop: () => sdk.stop(),
	};
}
