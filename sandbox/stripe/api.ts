import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../stage/api';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import type { Stage } from '../stage/stage';
import { lazy } from '../stage/lazy';
import type { Conditions } from './conditions';
import { configurationAnswer, defaultConfiguration, otherConfiguration } from './configurations';
import { customerAnswer, deletedAnswer, deletedCustomerId, type StripeCustomer } from './customers';
import { missing, stripeError } from './errors';
import { invoiceAnswer, type StripeInvoice } from './invoices';
import { lacking, type Right, type StripeKeys } from './keys';
import { isExpanded, StripeList } from './list';
import { searchAnswer } from './search';
import { sessionRequest } from './sessionRequest';
import { loginPath } from './loginPage';
import { inTestMode, type PortalSessions } from './sessions';
import { subscriptionAnswer, type StripeSubscription } from './subscriptions';
import type { StripeEndpoints } from './webhookEndpoints';

interface Filtered {
	Querystring: Query;
}
interface ById extends Filtered {
	Params: { id: string };
}

interface Account {
	customers: readonly StripeCustomer[];
	byId: ReadonlyMap<string, StripeCustomer>;
	subscriptions(): readonly StripeSubscription[];
	invoices(): readonly StripeInvoice[];
	keys: StripeKeys;
	sessions: PortalSessions;
	endpoints: StripeEndpoints;
}

/** Stripe's calls: customers, the portal, and what customers have. */
export function stripeApi(account: Account, { conditions }: Stage<Conditions>): Api {
	const { customers, byId, subscriptions, invoices, keys, sessions, endpoints } = account;
	const lists = {
		customers: new StripeList<StripeCustomer>({
			noun: 'customer',
			url: '/v1/customers',
			oldestFirst: customers,
			// With its case, letter by letter.
			filters: { email: (email) => (customer) => customer.email === email },
			answer: customerAnswer,
		}),
		subscriptions: lazy(() => subscriptionList(subscriptions())),
		invoices: lazy(() => invoiceList(invoices())),
	};

	/** Fails with a Refusal for a key that may not do it. */
	function allowed(request: FastifyRequest, right: Right): { isLive: boolean } {
		const { isLive, lacks } = keys.check(request);
		if (lacks === right) throw lacking(right);
		return { isLive };
	}

	/** In live mode there is nothing of test mode. */
	function existing<Row>(found: Row | undefined, noun: string, id: string, isLive: boolean): Row {
		if (found && !isLive) return found;
		throw missing(noun, id, found ? { elsewhere: inTestMode } : {});
	}

	function customerRoutes(app: FastifyInstance): void {
		app.get<Filtered>('/v1/customers', async (request) => {
			const { isLive } = allowed(request, 'rak_customer_read');
			return isLive ? emptyList('/v1/customers') : lists.customers.answer(request.query);
		});
		app.get<Filtered>('/v1/customers/search', async (request) => {
			const { isLive } = allowed(request, 'rak_customer_read');
			return searchAnswer(isLive ? [] : customers, request.query, conditions);
		});
		app.get<ById>('/v1/customers/:id', async (request) => {
			const { isLive } = allowed(request, 'rak_customer_read');
			const { id } = request.params;
			if (id === deletedCustomerId && !isLive) return deletedAnswer;
			return customerAnswer(existing(byId.get(id), 'customer', id, isLive));
		});
	}

	function segmentRoutes(app: FastifyInstance): void {
		app.get<Filtered>('/v1/invoices', async (request) => {
			const { isLive } = allowed(request, 'rak_invoice_read');
			return isLive ? emptyList('/v1/invoices') : lists.invoices().answer(request.query);
		});
		app.get<ById>('/v1/invoices/:id', async (request) => {
			const { isLive } = allowed(request, 'rak_invoice_read');
			const { id } = request.params;
			const found = invoices().find((one) => one.id === id);
			const invoice = existing(found, 'invoice', id, isLive);
			return invoiceAnswer(invoice, isExpanded(request.query, 'customer'));
		});
		app.get<Filtered>('/v1/subscriptions', async (request) => {
			const { isLive } = allowed(request, 'rak_subscription_read');
			const { query } = request;
			return isLive ? emptyList('/v1/subscriptions') : lists.subscriptions().answer(query);
		});
		app.get<ById>('/v1/subscriptions/:id', async (request) => {
			const { isLive } = allowed(request, 'rak_subscription_read');
			const { id } = request.params;
			const found = subscriptions().find((one) => one.id === id);
			const subscription = existing(found, 'subscription', id, isLive);
			return subscriptionAnswer(subscription, isExpanded(request.query, 'customer'));
		});
	}

	function portalRoutes(app: FastifyInstance): void {
		app.get<Filtered>('/v1/billing_portal/configurations', async (request) => {
			const { isLive } = allowed(request, 'rak_customer_portal_read');
			const login = conditions.stripeLoginPage ? app.listeningOrigin + loginPath : null;
			const all = [
				...(conditions.stripePortalSetUp
					? [configurationAnswer(defaultConfiguration, login, isLive)]
					: []),
				...(field(request.query, 'is_default') === 'true'
					? []
					: [configurationAnswer(otherConfiguration, null, isLive)]),
			];
			return { ...emptyList('/v1/billing_portal/configurations'), data: all };
		});
		app.post('/v1/billing_portal/sessions', async (request) => {
			const { isLive } = allowed(request, 'rak_customer_portal_write');
			const wanted = sessionRequest(request.body, request.headers['content-type']);
			return sessions.answer(wanted, request, isLive);
		});
	}

	return {
		trouble: (status) =>
			stripeError(status, status === 429 ? 'Request rate limit exceeded.' : 'Sorry.', {
				...(status === 429 && { code: 'rate_limit' }),
			}),
		unknownRoute: stripeError(404, 'Unrecognized request URL.'),
		routes(app) {
			app.addHook('preHandler', async (request) => void keys.check(request));
			customerRoutes(app);
			segmentRoutes(app);
			portalRoutes(app);
			app.register(async (scope) => {
				scope.addHook('preHandler', async (request) => void allowed(request, 'rak_webhook_write'));
				endpoints.routes(scope);
			});
		},
	};
}

const emptyList = (url: string) => ({ object: 'list', data: [], has_more: false, url });

function invoiceList(invoices: readonly StripeInvoice[]) {
	return new StripeList<StripeInvoice>({
		noun: 'invoice',
		url: '/v1/invoices',
		oldestFirst: invoices,
		filters: {
			customer: (id) => (one) => one.customer.id === id,
			subscription: (id) => (one) => one.subscription?.id === id,
			status: (status) => (one) => one.status === status,
		},
		answer: (one, query) => invoiceAnswer(one, isExpanded(query, 'data.customer')),
	});
}

function subscriptionList(subscriptions: readonly StripeSubscription[]) {
	const ended = ['canceled', 'incomplete_expired'];
	const isWanted: Readonly<Record<string, (one: StripeSubscription) => boolean>> = {
		all: () => true,
		ended: ({ status }) => ended.includes(status),
	};
	return new StripeList<StripeSubscription>({
		noun: 'subscription',
		url: '/v1/subscriptions',
		oldestFirst: subscriptions,
		usual: ({ status }) => status !== 'canceled',
		unless: 'status',
		filters: {
			customer: (id) => (one) => one.customer.id === id,
			price: () => () => true,
			status: (status) => isWanted[status] ?? ((one) => one.status === status),
		},
		answer: (one, query) => subscriptionAnswer(one, isExpanded(query, 'data.customer')),
	});
}
