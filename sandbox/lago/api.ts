import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../stage/api';
import type { Query } from '../stage/recorder';
import type { Stage } from '../stage/stage';
import type { Conditions } from './conditions';
import { customerAnswer, type LagoCustomer } from './customers';
import { LagoList } from './customerList';
import { lagoError, refused } from './errors';
import type { LagoInvoice } from './invoices';
import type { LagoKeys } from './keys';
import type { PortalLinks } from './portalLinks';
import { invoicePage, subscriptionPage } from './segmentLists';
import type { LagoSubscription } from './subscriptions';

const path = '/api/v1';

interface Filtered {
	Querystring: Query;
}

interface Organization {
	customers: readonly LagoCustomer[];
	invoices(): readonly LagoInvoice[];
	subscriptions(): readonly LagoSubscription[];
	keys: LagoKeys;
	links: PortalLinks;
}

/** Lago's calls: customers with their portal, invoices and subscriptions. */
export function lagoApi(organization: Organization, { conditions }: Stage<Conditions>): Api {
	const { customers, invoices, subscriptions, keys, links } = organization;
	const byId = new Map(customers.map((customer) => [customer.id, customer]));
	const list = new LagoList(customers);

	function existing(id: string): LagoCustomer {
		const customer = byId.get(id);
		if (customer) return customer;
		throw refused(404, 'customer_not_found');
	}

	function customerRoutes(app: FastifyInstance): void {
		app.get<Filtered>(`${path}/customers`, async (request) => {
			keys.check(request, 'customer');
			return list.answer(request.query, conditions);
		});
		app.get(`${path}/customers/:id`, async (request) => {
			const id = idIn(request, true);
			keys.check(request, 'customer');
			return { customer: customerAnswer(existing(id)) };
		});
		app.get(`${path}/customers/:id/portal_url`, async (request) => {
			const id = idIn(request, false);
			keys.check(request, 'customer');
			return links.answer(existing(id), request.server.listeningOrigin);
		});
	}

	function segmentRoutes(app: FastifyInstance): void {
		app.get<Filtered>(`${path}/invoices`, async (request) => {
			keys.check(request, 'invoice');
			return invoicePage(invoices(), request.query, conditions);
		});
		app.get<Filtered>(`${path}/subscriptions`, async (request) => {
			keys.check(request, 'subscription');
			return subscriptionPage(subscriptions(), request.query);
		});
	}

	return {
		trouble: (status) => lagoError(status),
		unknownRoute: lagoError(404, 'resource_not_found'),
		routes(app) {
			customerRoutes(app);
			segmentRoutes(app);
		},
	};
}

/**
 * The customer's ID in a path, as Rails finds it: a bare dot ends it, and begins a format where the path
 * may have one at its end. Fails with a Refusal where no route is left.
 */
function idIn({ raw }: FastifyRequest, mayHaveFormat: boolean): string {
	const [address = ''] = (raw.url ?? '').split('?', 1);
	const [, segment = ''] = /\/customers\/([^/]*)/.exec(address) ?? [];
	const [id = '', format, ...others] = segment.split('.');
	const isRoute = id !== '' && others.length === 0 && (mayHaveFormat || format === undefined);
	if (isRoute) return decodeURIComponent(id);
	throw refused(404, 'resource_not_found');
}
