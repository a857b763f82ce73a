import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Api } from '../stage/api';
import type { Query } from '../stage/recorder';
import type { Stage } from '../stage/stage';
import type { Conditions } from './conditions';
import { customerAnswer, type LagoCustomer } from './customers';
import { LagoList } from './customerList';
import { lagoError, refused } from './errors';
import { invoiceAnswer, type LagoInvoice } from './invoices';
import type { LagoKeys } from './keys';
import type { PortalLinks } from './portalLinks';
import { invoicePage, subscriptionPage } from './segmentLists';
import type { LagoSigning } from './signing';
import type { LagoSubscription } from './subscriptions';
import type { LagoWebhookEndpoints } from './webhookEndpoints';

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
	signing: LagoSigning;
	endpoints: LagoWebhookEndpoints;
}

/** Lago's calls: customers with their portal, invoices, subscriptions and webhooks. */
export function lagoApi(organization: Organization, { conditions }: Stage<Conditions>): Api {
	const { customers, invoices, subscriptions, keys, links, signing, endpoints } = organization;
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
			const id = idIn(request, 'customers', true);
			keys.check(request, 'customer');
			return { customer: customerAnswer(existing(id)) };
		});
		app.get(`${path}/customers/:id/portal_url`, async (request) => {
			const id = idIn(request, 'customers', false);
			keys.check(request, 'customer');
			return links.answer(existing(id), request.server.listeningOrigin);
		});
	}

	function segmentRoutes(app: FastifyInstance): void {
		app.get<Filtered>(`${path}/invoices`, async (request) => {
			keys.check(request, 'invoice');
			return invoicePage(invoices(), request.query, conditions);
		});
		app.get(`${path}/invoices/:id`, async (request) => {
			const id = idIn(request, 'invoices', true);
			keys.check(request, 'invoice');
			const invoice = invoices().find((one) => one.id === id.toLowerCase());
			if (!invoice) throw refused(404, 'invoice_not_found');
			return { invoice: invoiceAnswer(invoice, conditions.lagoServer !== '2024-08') };
		});
		app.get<Filtered>(`${path}/subscriptions`, async (request) => {
			keys.check(request, 'subscription');
			return subscriptionPage(subscriptions(), request.query);
		});
	}

	function webhookRoutes(app: FastifyInstance): void {
		app.get(`${path}/webhooks/json_public_key`, async (request) => {
			keys.check(request, 'webhook_jwt_public_key');
			return { webhook: { public_key: signing.publicKey() } };
		});
		app.register(async (scope) => {
			scope.addHook('preHandler', async (request) => keys.check(request, 'webhook_endpoint'));
			endpoints.routes(scope, `${path}/webhook_endpoints`);
		});
	}

	return {
		trouble: (status) => lagoError(status),
		unknownRoute: lagoError(404, 'resource_not_found'),
		routes(app) {
			customerRoutes(app);
			segmentRoutes(app);
			webhookRoutes(app);
		},
	};
}

/**
 * The ID in a path, as Rails finds it: a bare dot ends it, and begins a format where the path
 * may have one at its end. Fails with a Refusal where no route is left.
 */
function idIn({ raw }: FastifyRequest, rows: string, mayHaveFormat: boolean): string {
	const [address = ''] = (raw.url ?? '').split('?', 1);
	const [segment = ''] = (address.split(`/${rows}/`)[1] ?? '').split('/');
	const [id = '', format, ...others] = segment.split('.');
	const isRoute = id !== '' && others.length === 0 && (mayHaveFormat || format === undefined);
	if (isRoute) return decodeURIComponent(id);
	throw refused(404, 'resource_not_found');
}
