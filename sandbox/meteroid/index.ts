import { z } from 'zod';
import { Refusal } from '../answer';
import { lazy } from '../lazy';
import type { Person } from '../people';
import type { Portal } from '../portal';
import type { Provider } from '../provider';
import type { Query } from '../recorder';
import type { Stage } from '../stage';
import { nowInSeconds, TokenKey, TokenRefused } from '../tokens';
import { customerAnswer, meteroidCustomers, tenantId, type MeteroidCustomer } from './customers';
import { meteroidError, notFound } from './errors';
import { invoiceList, meteroidInvoices } from './invoices';
import { MeteroidKeys } from './keys';
import { requestedLifetime } from './lifetime';
import { MeteroidList } from './list';
import { meteroidSubscriptions, subscriptionList } from './subscriptions';

const portalPath = '/meteroid-portal/';
const customersPath = '/api/v1/customers';
const customerPath = `${customersPath}/:idOrAlias`;

const claimsSchema = z.object({ resource: z.object({ Customer: z.string() }) });

interface Filtered {
	Querystring: Query;
}
interface ByIdOrAlias {
	Params: { idOrAlias: string };
}

/** Meteroid: customers with their subscriptions and invoices, and portal tokens. */
export function playMeteroid(persons: readonly Person[], { conditions, statistics }: Stage) {
	const customers = meteroidCustomers(persons);
	const byReference = new Map(
		customers.flatMap((customer) => [
			[customer.id, customer],
			[customer.alias ?? customer.id, customer],
		]),
	);
	const byUuid = new Map(customers.map((customer) => [customer.uuid, customer]));
	const subscriptions = lazy(() => meteroidSubscriptions(customers));
	const invoices = lazy(() => meteroidInvoices(customers, subscriptions()));
	const lists = {
		customers: new MeteroidList(customers),
		subscriptions: lazy(() => subscriptionList(subscriptions())),
		invoices: lazy(() => invoiceList(invoices())),
	};
	const keys = new MeteroidKeys();
	const tokens = new TokenKey();

	async function mint(customer: MeteroidCustomer, lifetime: number | null): Promise<string> {
		const iat = nowInSeconds();
		statistics.tokensMinted += 1;
		return await tokens.sign({
			iat,
			...(lifetime !== null && { exp: iat + (conditions.portalTokenLifeSeconds ?? lifetime) }),
			tenant_id: tenantId,
			resource: { Customer: customer.uuid },
		});
	}

	function find(idOrAlias: string): MeteroidCustomer {
		if (/\s/.test(idOrAlias)) throw new Refusal(meteroidError(400, 'Invalid customer alias'));
		const customer = byReference.get(idOrAlias);
		if (!customer) throw new Refusal(notFound);
		return customer;
	}

	const provider: Provider = {
		name: 'meteroid',
		prefix: '/meteroid',
		trouble: (status) => meteroidError(status, 'Please try again later'),
		unknownRoute: notFound,
		routes(app) {
			app.addHook('preHandler', async (request) => keys.check(request));
			app.get<Filtered>(customersPath, async ({ query }) => lists.customers.answer(query));
			app.get<Filtered>('/api/v1/subscriptions', async ({ query }) =>
				lists.subscriptions().answer(query),
			);
			app.get<Filtered>('/api/v1/invoices', async ({ query }) => lists.invoices().answer(query));
			app.get<ByIdOrAlias>(customerPath, async ({ params }) =>
				customerAnswer(find(params.idOrAlias)),
			);
			app.post<ByIdOrAlias>(`${customerPath}/portal-token`, async (request) => {
				const lifetime = conditions.meteroidTokensExpire ? requestedLifetime(request) : null;
				return {
					token: await mint(find(request.params.idOrAlias), lifetime),
					portal_url: app.listeningOrigin + portalPath,
				};
			});
		},
	};

	const portal: Portal = {
		provider: 'Meteroid',
		path: `${portalPath}portal/customer`,
		async visitor(token) {
			const { resource } = claimsSchema.parse(await tokens.read(token));
			const customer = byUuid.get(resource.Customer);
			if (!customer) throw new TokenRefused();
			return customer;
		},
	};

	return { provider, portal, customers, subscriptions, invoices, keys };
}
