import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../stage/answer';
import type { Api } from '../stage/api';
import { json } from '../stage/jsonBody';
import { lazy } from '../stage/lazy';
import { firstByEmail } from '../stage/people';
import type { Query } from '../stage/recorder';
import type { Stage } from '../stage/stage';
import { ClientList } from './clientList';
import { clientAnswer, type GigstackClient } from './clients';
import type { Conditions } from './conditions';
import { gigstackError, retiredCall, unknown } from './errors';
import { connectedTeam, ownTeam, type GigstackKeys } from './keys';
import { paymentAnswer, paymentList, type GigstackPayment } from './payments';
import type { PortalLinks } from './portalLinks';
import type { GigstackWebhooks } from './webhooks';

const done = 'Operation completed successfully';

const portalBodySchema = z.object({ id: z.string().optional(), email: z.string().optional() });

interface Filtered {
	Querystring: Query;
}

interface Account {
	clients: readonly GigstackClient[];
	payments(): readonly GigstackPayment[];
	keys: GigstackKeys;
	links: PortalLinks;
	webhooks: GigstackWebhooks;
}

/** gigstack's calls: teams, clients, payments, the portal and webhooks. */
export function gigstackApi(
	{ clients, payments, keys, links, webhooks }: Account,
	{ conditions }: Stage<Conditions>,
): Api {
	const byId = new Map(clients.map((client) => [client.id, client]));
	const byEmail = firstByEmail(clients);
	const list = new ClientList(clients, conditions);
	const listOfPayments = lazy(() => paymentList(payments(), conditions));

	function existing(client: GigstackClient | undefined): GigstackClient {
		if (!client) throw new Refusal(unknown('Client', conditions.gigstackFailsIn200));
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

	return {
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
			app.get<{ Params: { id: string } }>('/v2/payments/:id', async ({ params }) => {
				const payment = payments().find(({ id }) => id === params.id);
				if (!payment) throw new Refusal(unknown('Payment', conditions.gigstackFailsIn200));
				return { message: done, data: paymentAnswer(payment, conditions) };
			});
			app.post('/v2/clients/customerportal', async (request) => {
				const { gigstackPortalRetired } = conditions;
				if (gigstackPortalRetired !== null) throw new Refusal(retiredCall(gigstackPortalRetired));
				keys.checkPortalScope(request);
				return { message: done, data: await links.answer(clientOf(request), app.listeningOrigin) };
			});
		},
	};
}

const troubleCodes = {
	429: 'rate_limit_exceeded',
	500: 'internal_server_error',
	503: 'service_unavailable',
} as const;
