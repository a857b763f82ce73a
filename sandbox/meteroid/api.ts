import type { FastifyError, FastifyInstance } from 'fastify';
import { Refusal, sendError } from '../stage/answer';
import type { Api } from '../stage/api';
import { lazy } from '../stage/lazy';
import type { Query } from '../stage/recorder';
import type { Conditions } from './conditions';
import { customerAnswer, type MeteroidCustomer } from './customers';
import { internalError, meteroidError, notFound, plainTextError } from './errors';
import { invoiceAnswer } from './invoiceAnswer';
import type { MeteroidInvoice } from './invoices';
import type { MeteroidKeys } from './keys';
import { MeteroidList } from './list';
import { otherMethods } from './otherMethods';
import type { PortalTokens } from './portalTokens';
import type { References } from './references';
import { invoiceList, subscriptionList, uuidAsked } from './segmentLists';
import { subscriptionAnswer, type MeteroidSubscription } from './subscriptions';
import { invoiceStatusesIn, subscriptionStatusesIn } from './version';
import type { MeteroidWebhookEndpoints } from './webhookEndpoints';

const api = '/api/v1';

interface Filtered {
	Querystring: Query;
}
interface ByIdOrAlias {
	Params: { idOrAlias: string };
}

interface Tenant {
	customers: readonly MeteroidCustomer[];
	references: References;
	subscriptions(): readonly MeteroidSubscription[];
	/** With those that were merged into others. */
	allInvoices(): readonly MeteroidInvoice[];
	/** Without those. */
	invoices(): readonly MeteroidInvoice[];
	keys: MeteroidKeys;
	tokens: PortalTokens;
	endpoints: MeteroidWebhookEndpoints;
}

/** Meteroid's calls: customers with their subscriptions and invoices, portal tokens, and webhooks. */
export function meteroidApi(tenant: Tenant, conditions: Readonly<Conditions>): Api {
	const { customers, references, subscriptions, allInvoices, invoices } = tenant;
	const { keys, tokens, endpoints } = tenant;
	const lists = {
		customers: new MeteroidList(customers),
		subscriptions: lazy(() => subscriptionList(subscriptions(), references)),
		invoices: lazy(() => invoiceList(invoices(), references)),
		invoicesOfSubscriptions: lazy(() => invoiceList(allInvoices(), references)),
	};

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

	return {
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
}
