import type { FastifyError, FastifyInstance } from 'fastify';
import { Refusal, sendError } from '../stage/answer';
import { lazy } from '../stage/lazy';
import type { Person } from '../stage/people';
import type { Portal } from '../stage/portal';
import type { Provider } from '../stage/provider';
import type { Query } from '../stage/recorder';
import type { Stage } from '../stage/stage';
import { customerAnswer, meteroidCustomers, type MeteroidCustomer } from './customers';
import { internalError, meteroidError, notFound, plainTextError } from './errors';
import { eventPayload } from './eventPayload';
import { invoiceAnswer } from './invoiceAnswer';
import { meteroidInvoices } from './invoices';
import { MeteroidKeys } from './keys';
import { MeteroidList } from './list';
import { otherMethods } from './otherMethods';
import { portalPath, PortalTokens } from './portalTokens';
import { References } from './references';
import { invoiceList, subscriptionList, uuidAsked } from './segmentLists';
import { meteroidSubscriptions, subscriptionAnswer } from './subscriptions';
import { invoiceStatusesIn, subscriptionStatusesIn } from './version';
import { MeteroidWebhookEndpoints } from './webhookEndpoints';

const api = '/api/v1';

interface Filtered {
	Querystring: Query;
}
interface ByIdOrAlias {
	Params: { idOrAlias: string };
}

/** Meteroid: customers with their subscriptions and invoices, portal tokens, and webhooks. */
export function playMeteroid(persons: readonly Person[], stage: Stage) {
	const { conditions } = stage;
	const customers = meteroidCustomers(persons);
	const references = new References(customers);
	const subscriptions = lazy(() => meteroidSubscriptions(customers));
	const allInvoices = lazy(() => meteroidInvoices(customers, subscriptions()));
	/** Without those that were merged into others. */
	const invoices = lazy(() =>
		allInvoices().filter(({ consolidatedInto }) => consolidatedInto === null),
	);
	const lists = {
		customers: new MeteroidList(customers),
		subscriptions: lazy(() => subscriptionList(subscriptions(), references)),
		invoices: lazy(() => invoiceList(invoices(), references)),
		invoicesOfSubscriptions: lazy(() => invoiceList(allInvoices(), references)),
	};
	const keys = new MeteroidKeys();
	const tokens = new PortalTokens(stage, references);
	const endpoints = new MeteroidWebhookEndpoints(conditions);

	const invoiceTelling = () => ({
		version: conditions.meteroidVersion,
		usageLines: conditions.meteroidUsageLines,
	});

	function segmentRoutes(app: FastifyInstance): void {
		app.get<Filtered>(`${api}/subscriptions`, async ({ query }) => {
			const { meteroidVersion: version } = conditions;
			return lists.subscriptions().answer(query, {
				statuses: subscriptionStatusesIn(version),
				answer: (one) => subscriptionAnswer(one, version),
			});
		});
		app.get<Filtered>(`${api}/invoices`, async ({ query }) => {
			const { invoices: usual, invoicesOfSubscriptions } = lists;
			const list = query.subscription_id === undefined ? usual() : invoicesOfSubscriptions();
			const telling = invoiceTelling();
			return list.answer(query, {
				statuses: invoiceStatusesIn(telling.version),
				answer: (one) => invoiceAnswer(one, telling),
			});
		});
		app.get<{ Params: { id: string } }>(`${api}/invoices/:id`, async ({ params }) => {
			const uuid = uuidAsked('inv_', params.id);
			const invoice = allInvoices().find((one) => one.uuid === uuid);
			if (invoice) return invoiceAnswer(invoice, invoiceTelling());
			throw new Refusal(conditions.meteroidVersion === 'A' ? internalError : notFound);
		});
	}

	function customerRoutes(app: FastifyInstance): void {
		app.get<Filtered>(`${api}/customers`, async ({ query }) =>
			lists.customers.answer(query, conditions.meteroidVersion),
		);
		app.get<ByIdOrAlias>(`${api}/customers/:idOrAlias`, async ({ params }) =>
			customerAnswer(references.ofPath(params.idOrAlias), conditions.meteroidVersion),
		);
		app.post<ByIdOrAlias>(`${api}/customers/:idOrAlias/portal-token`, async (request) =>
			tokens.answer(references.ofPath(request.params.idOrAlias), request),
		);
	}

	const provider: Provider = {
		name: 'meteroid',
		prefix: '/meteroid',
		trouble: (status) =>
			status === 500 ? internalError : meteroidError(status, 'Please try again later'),
		unknownRoute: notFound,
		routes(app) {
			app.setErrorHandler<FastifyError | Refusal>((error, request, reply) =>
				'statusCode' in error && error.statusCode === 413
					? sendError(new Refusal(plainTextError(413, 'length limit exceeded')), request, reply)
					: sendError(error, request, reply),
			);
			app.addHook('preHandler', async (request) => {
				if (request.url.startsWith('/meteroid/api/'))
					keys.check(request, conditions.meteroidVersion);
			});
			customerRoutes(app);
			segmentRoutes(app);
			endpoints.routes(app);
			otherMethods(app, api);
		},
	};

	const portal: Portal = {
		provider: 'Meteroid',
		path: `${portalPath}/portal/customer`,
		visitor: async (token) => await tokens.visitor(token),
	};

	/** What the server sends when something has happened to a customer. */
	const payload = (type: string, customer: MeteroidCustomer): object =>
		eventPayload({
			type,
			version: conditions.meteroidVersion,
			customer,
			invoice: invoices().find((one) => one.customer === customer),
			subscription: subscriptions().find((one) => one.customer === customer),
		});

	return {
		provider,
		portal,
		customers,
		subscriptions,
		invoices,
		keys,
		webhooks: { endpoints, payload },
	};
}
