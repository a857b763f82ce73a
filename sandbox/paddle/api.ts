import type { FastifyInstance } from 'fastify';
import type { Api } from '../stage/api';
import { lazy } from '../stage/lazy';
import type { Query } from '../stage/recorder';
import type { Stage } from '../stage/stage';
import type { Conditions } from './conditions';
import { customerAnswer, type PaddleCustomer } from './customers';
import type { PaddleDestinations } from './destinations';
import { meta, notFound, paddleError } from './errors';
import type { PaddleKeys } from './keys';
import { PaddleList } from './list';
import type { PortalSessions } from './sessions';
import { priceOf, subscriptionAnswer, type PaddleSubscription } from './subscriptions';
import { transactionAnswer, type PaddleTransaction } from './transactions';

interface Filtered {
	Querystring: Query;
}
interface ById extends Filtered {
	Params: { id: string };
}

interface Account {
	customers: readonly PaddleCustomer[];
	byId: ReadonlyMap<string, PaddleCustomer>;
	subscriptions(): readonly PaddleSubscription[];
	transactions(): readonly PaddleTransaction[];
	keys: PaddleKeys;
	sessions: PortalSessions;
	destinations: PaddleDestinations;
}

/** Paddle's calls: customers, the portal, and what customers have. */
export function paddleApi(account: Account, { conditions }: Stage<Conditions>): Api {
	const { byId, subscriptions, transactions, keys, sessions, destinations } = account;
	const customers = customerList(account.customers, conditions);
	const subscriptionRows = lazy(() => subscriptionList(subscriptions()));
	const transactionRows = lazy(() => transactionList(transactions()));

	function customerRoutes(app: FastifyInstance): void {
		app.get<Filtered>('/customers', async (request) => {
			keys.checkRights(request, 'customer.read');
			return customers.answer(request);
		});
		app.get<ById>('/customers/:id', async (request) => {
			keys.checkRights(request, 'customer.read');
			const customer = byId.get(request.params.id);
			if (!customer) throw notFound(request.params.id);
			return { data: customerAnswer(customer), meta: meta() };
		});
		app.post<ById>('/customers/:id/portal-sessions', async (request, reply) => {
			keys.checkRights(request, 'customer_portal_session.write');
			const { params, body, server } = request;
			reply.code(201);
			return await sessions.answer(params.id, body, server.listeningOrigin);
		});
	}

	function segmentRoutes(app: FastifyInstance): void {
		app.get<Filtered>('/subscriptions', async (request) => {
			keys.checkRights(request, 'subscription.read');
			return subscriptionRows().answer(request);
		});
		app.get<ById>('/subscriptions/:id', async (request) => {
			keys.checkRights(request, 'subscription.read');
			const { id } = request.params;
			const found = subscriptions().find((one) => one.id === id);
			if (!found) throw notFound(id);
			return { data: subscriptionAnswer(found), meta: meta() };
		});
		app.get<Filtered>('/transactions', async (request) => {
			keys.checkRights(request, 'transaction.read');
			if (isIncluded(request.query)) keys.checkRights(request, 'customer.read');
			return transactionRows().answer(request);
		});
		app.get<ById>('/transactions/:id', async (request) => {
			keys.checkRights(request, 'transaction.read');
			const hasCustomer = isIncluded(request.query);
			if (hasCustomer) keys.checkRights(request, 'customer.read');
			const { id } = request.params;
			const found = transactions().find((one) => one.id === id);
			if (!found) throw notFound(id);
			return { data: transactionAnswer(found, hasCustomer), meta: meta() };
		});
	}

	return {
		trouble: (status) =>
			status === 429
				? paddleError(429, 'too_many_requests', 'IP address exceeded the allowed rate limit.')
				: paddleError(status, status === 500 ? 'internal_error' : 'service_unavailable', 'Sorry.'),
		unknownRoute: paddleError(404, 'invalid_url', 'Invalid URL.'),
		routes(app) {
			app.addHook('preHandler', async (request) => void keys.check(request));
			customerRoutes(app);
			segmentRoutes(app);
			app.register(async (scope) => {
				scope.addHook('preHandler', async (request) =>
					keys.checkRights(request, 'notification_setting.write'),
				);
				destinations.routes(scope);
			});
		},
	};
}

const isIncluded = ({ include }: Query): boolean => String(include).split(',').includes('customer');

function customerList(rows: readonly PaddleCustomer[], conditions: Readonly<Conditions>) {
	return new PaddleList<PaddleCustomer>({
		rows,
		most: 200,
		usual: 50,
		defaults: { status: 'active' },
		filters: {
			status: (wanted) => (one) => wanted.includes(one.isArchived ? 'archived' : 'active'),
			id: (wanted) => (one) => wanted.includes(one.id),
			email: (wanted) => {
				const spelt = (email: string) =>
					conditions.paddleEmailIgnoresCase ? email.toLowerCase() : email;
				const emails = new Set(wanted.map(spelt));
				return (one) => emails.has(spelt(one.email));
			},
			// Played with parts of words, and with commas in it: how fuzzy it is Paddle does not say.
			search: (words) => {
				const text = words.join(',').toLowerCase();
				return ({ id, name, email }) =>
					[id, name, email].some((value) => value.toLowerCase().includes(text));
			},
		},
		answer: customerAnswer,
	});
}

function subscriptionList(rows: readonly PaddleSubscription[]) {
	return new PaddleList<PaddleSubscription>({
		rows,
		most: 200,
		usual: 50,
		filters: {
			customer_id: (wanted) => (one) => wanted.includes(one.customer.id),
			price_id: (wanted) => (one) => wanted.includes(priceOf(one)),
			status: (wanted) => (one) => wanted.includes(one.status),
			scheduled_change_action: (wanted) => (one) =>
				one.endsWithPeriod === true && wanted.includes('cancel'),
		},
		answer: subscriptionAnswer,
	});
}

function transactionList(rows: readonly PaddleTransaction[]) {
	return new PaddleList<PaddleTransaction>({
		rows,
		most: 30,
		usual: 30,
		filters: {
			customer_id: (wanted) => (one) => wanted.includes(one.customer.id),
			status: (wanted) => (one) => wanted.includes(one.status),
			subscription_id: (wanted) => (one) => wanted.includes(one.subscription?.id ?? 'null'),
		},
		answer: (one, query) => transactionAnswer(one, isIncluded(query)),
	});
}
