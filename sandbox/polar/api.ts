import type { FastifyInstance } from 'fastify';
import type { Api } from '../stage/api';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { customerAnswer, type PolarCustomer } from './customers';
import type { PolarEndpoints } from './endpoints';
import { invalid, notFound, polarError } from './errors';
import type { PolarKeys, Scope } from './keys';
import { oneOf, page } from './list';
import { orderAnswer, type PolarOrder } from './orders';
import type { PortalSessions } from './sessions';
import { subscriptionAnswer, type PolarSubscription } from './subscriptions';

interface Filtered {
	Querystring: Query;
}
interface ById {
	Params: { id: string };
}

interface Organization {
	customers: readonly PolarCustomer[];
	orders(): readonly PolarOrder[];
	subscriptions(): readonly PolarSubscription[];
	keys: PolarKeys;
	sessions: PortalSessions;
	endpoints: PolarEndpoints;
}

/** Polar's calls: customers, the portal, and what customers have. */
export function polarApi(organization: Organization): Api {
	const { customers, orders, subscriptions, keys, sessions, endpoints } = organization;

	/** A list, whose address ends in a slash. Without it the caller is sent on. */
	function list(app: FastifyInstance, path: string, scope: Scope, rows: (query: Query) => object) {
		app.get<Filtered>(`${path}/`, async (request) => {
			keys.check(request, scope);
			return rows(request.query);
		});
		app.get(path, async (request, reply) => await reply.redirect(withSlash(request.url), 307));
	}

	function customerRoutes(app: FastifyInstance): void {
		list(app, '/v1/customers', 'customers:read', (query) =>
			page(newestFirst(customers.filter(isListed(query, subscriptions))), query, customerAnswer),
		);
		const one = (path: string, isMeant: (customer: PolarCustomer, id: string) => boolean) =>
			app.get<ById>(path, async (request) => {
				keys.check(request, 'customers:read');
				const { id } = request.params;
				const found = customers.find((each) => isMeant(each, id));
				if (!found) throw notFound();
				return customerAnswer(found);
			});
		one('/v1/customers/external/:id', ({ externalId }, id) => externalId === id);
		one('/v1/customers/:id', (customer, id) => customer.id === id.toLowerCase());
	}

	function sessionRoutes(app: FastifyInstance): void {
		app.post('/v1/customer-sessions/', async (request, reply) => {
			keys.check(request, 'customer_sessions:write');
			reply.code(201);
			return sessions.answer(request.body, request.server.listeningOrigin);
		});
		app.post(
			'/v1/customer-sessions',
			async (request, reply) => await reply.redirect(withSlash(request.url), 307),
		);
	}

	function segmentRoutes(app: FastifyInstance): void {
		list(app, '/v1/subscriptions', 'subscriptions:read', (query) => {
			const ends = field(query, 'cancel_at_period_end');
			const tests = [
				oneOf<PolarSubscription>(query, 'status', ({ status }) => status),
				oneOf<PolarSubscription>(query, 'customer_id', ({ customer }) => customer.id),
				(row: PolarSubscription) => ends === undefined || String(!!row.endsWithPeriod) === ends,
			];
			const rows = subscriptions().filter((row) => tests.every((test) => test(row)));
			return page(newestFirst(rows), query, subscriptionAnswer);
		});
		list(app, '/v1/orders', 'orders:read', (query) => {
			const tests = [
				oneOf<PolarOrder>(query, 'status', ({ status }) => status),
				oneOf<PolarOrder>(query, 'customer_id', ({ customer }) => customer.id),
				oneOf<PolarOrder>(query, 'subscription_id', ({ subscription }) => subscription?.id),
			];
			const rows = orders().filter((row) => tests.every((test) => test(row)));
			return page(newestFirst(rows), query, orderAnswer);
		});
		app.get<ById>('/v1/orders/:id', async (request) => {
			keys.check(request, 'orders:read');
			const id = request.params.id.toLowerCase();
			if (!isUuid.test(id)) throw invalidId(id);
			const found = orders().find((one) => one.id === id);
			if (!found) throw notFound();
			return orderAnswer(found);
		});
	}

	return {
		trouble: (status) => troubles[status],
		unknownRoute: { status: 404, body: { detail: 'Not Found' } },
		routes(app) {
			customerRoutes(app);
			sessionRoutes(app);
			segmentRoutes(app);
			endpoints.routes(app);
		},
	};
}

const troubles = {
	429: polarError(429, 'TooManyRequests', 'Too many requests'),
	500: polarError(500, 'InternalServerError', 'Internal Server Error'),
	503: polarError(503, 'ServiceUnavailable', 'Service Unavailable'),
};

const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const invalidId = (input: string) =>
	invalid({
		loc: ['path', 'id'],
		msg: 'Input should be a valid UUID',
		type: 'uuid_parsing',
		input,
	});

const newestFirst = <Row>(rows: readonly Row[]): Row[] => [...rows].reverse();

/** The address, with a slash before its query. */
function withSlash(address: string): string {
	const [path = '', ...query] = address.split('?');
	return [`${path}/`, ...query].join('?');
}

const runs = ['active', 'trialing', 'past_due'];

/** The test for the filters of the list of customers. */
function isListed(query: Query, subscriptions: () => readonly PolarSubscription[]) {
	const email = field(query, 'email')?.toLowerCase();
	const words = field(query, 'query')?.toLowerCase() ?? '';
	const active = field(query, 'active');
	const served = new Set(
		active === undefined
			? []
			: subscriptions().flatMap(({ customer, status }) => (runs.includes(status) ? customer : [])),
	);
	return (customer: PolarCustomer): boolean => {
		const own = customer.email?.toLowerCase();
		const has = [customer.name.toLowerCase(), own ?? ''].some((text) => text.includes(words));
		return (
			(email === undefined || own === email) &&
			(has || (customer.externalId ?? '').toLowerCase().startsWith(words)) &&
			(active === undefined || String(served.has(customer)) === active)
		);
	};
}
