import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../stage/answer';
import { json } from '../stage/jsonBody';
import { lazy } from '../stage/lazy';
import { firstByEmail, type Person } from '../stage/people';
import type { Portal } from '../stage/portal';
import type { Provider } from '../stage/provider';
import type { Query } from '../stage/recorder';
import type { Stage } from '../stage/stage';
import { nowInSeconds, TokenKey, TokenRefused } from '../stage/tokens';
import { ClientList } from './clientList';
import { clientAnswer, clientInside, gigstackClients, type GigstackClient } from './clients';
import { gigstackError, retiredCall, unknownClient } from './errors';
import { connectedTeam, gigstackKeys, ownTeam } from './keys';
import { gigstackPayments, paymentList } from './payments';
import { GigstackWebhooks } from './webhooks';

const portalPath = '/gigstack-portal/access';
const fiveDays = 432_000;
const done = 'Operation completed successfully';

const portalBodySchema = z.object({ id: z.string().optional(), email: z.string().optional() });
const claimsSchema = z.object({ client: z.string() });

interface Filtered {
	Querystring: Query;
}

/** gigstack: teams, clients, payments, the portal and webhooks. */
export async function playGigstack(persons: readonly Person[], { conditions, statistics }: Stage) {
	const clients = gigstackClients(persons);
	const byId = new Map(clients.map((client) => [client.id, client]));
	const byEmail = firstByEmail(clients);
	const list = new ClientList(clients, conditions);
	const payments = lazy(() => gigstackPayments(clients));
	const listOfPayments = lazy(() => paymentList(payments(), conditions));
	const keys = await gigstackKeys();
	const tokens = new TokenKey();
	const webhooks = new GigstackWebhooks(conditions);

	function existing(client: GigstackClient | undefined): GigstackClient {
		if (!client) throw new Refusal(unknownClient(conditions.gigstackFailsIn200));
		return client;
	}

	function clientOf(request: FastifyRequest): GigstackClient {
		const parsed = portalBodySchema.safeParse(json(request.body));
		if (!parsed.success) {
			throw new Refusal(gigstackError('validation_failed', 'The body cannot be read'));
		}
		const { id, email } = parsed.data;
		if (!id && !email) {
			throw new Refusal(gigstackError('missing_required_field', 'id or email is required'));
		}
		return existing(id ? byId.get(id) : byEmail(email));
	}

	async function portalAccess(client: GigstackClient, origin: string): Promise<object> {
		statistics.tokensMinted += 1;
		const exp = nowInSeconds() + (conditions.portalTokenLifeSeconds ?? fiveDays);
		const token = await tokens.sign({ client: client.id, exp });
		return {
			url: `${origin}${portalPath}?token=${token}`,
			expires_at: conditions.gigstackTokenTime === 'seconds' ? exp : exp * 1000,
			...(conditions.gigstackPortalNamesClient ? { client: clientInside(client) } : {}),
		};
	}

	const provider: Provider = {
		name: 'gigstack',
		prefix: '/gigstack',
		trouble: (status) => gigstackError(troubleCodes[status], 'Please try again later'),
		unknownRoute: gigstackError('resource_not_found', 'Route not found'),
		routes(app) {
			app.addHook<Filtered>('preHandler', async (request) => keys.check(request));
			webhooks.routes(app);
			app.get('/v2/teams', async () => ({
				message: done,
				data: [
					{ id: ownTeam, name: 'Sandbox' },
					{ id: connectedTeam, name: 'Connected team' },
				],
			}));
			app.get<Filtered>('/v2/clients', async ({ query }) => list.list(query));
			app.get<Filtered>('/v2/clients/search', async ({ query }) => list.search(query));
			app.get<{ Params: { id: string } }>('/v2/clients/:id', async ({ params }) => ({
				message: done,
				data: clientAnswer(existing(byId.get(params.id)), conditions),
			}));
			app.get<Filtered>('/v2/payments', async ({ query }) => listOfPayments().answer(query));
			app.post('/v2/clients/customerportal', async (request) => {
				const { gigstackPortalRetired } = conditions;
				if (gigstackPortalRetired !== null) throw new Refusal(retiredCall(gigstackPortalRetired));
				keys.checkPortalScope(request);
				return { message: done, data: await portalAccess(clientOf(request), app.listeningOrigin) };
			});
		},
	};

	const portal: Portal = {
		provider: 'gigstack',
		path: portalPath,
		async visitor(token) {
			const client = byId.get(claimsSchema.parse(await tokens.read(token)).client);
			if (!client) throw new TokenRefused();
			return client;
		},
	};

	return { provider, portal, clients, payments, keys, webhooks };
}

const troubleCodes = {
	429: 'rate_limit_exceeded',
	500: 'internal_server_error',
	503: 'service_unavailable',
} as const;
