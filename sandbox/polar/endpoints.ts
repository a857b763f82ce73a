import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createdAt } from '../stage/identifiers';
import { json } from '../stage/jsonBody';
import type { Query } from '../stage/recorder';
import { newSigningSecret } from '../stage/standardWebhooks';
import type { Conditions } from './conditions';
import { invalid, notFound } from './errors';
import { eventTypes } from './eventTypes';
import { organizationId, polarId } from './ids';
import type { PolarKeys } from './keys';
import { page } from './list';

const events = z.array(z.string().refine((name) => eventTypes.includes(name)));
const format = z.enum(['raw', 'discord', 'slack']);
const bodySchema = z.object({
	url: z.string().url().max(2083),
	name: z.string().nullish(),
	format,
	events,
});
const changesSchema = bodySchema.partial().extend({ enabled: z.boolean().nullish() });

export interface PolarEndpoint {
	id: string;
	url: string;
	name: string | null;
	format: z.infer<typeof format>;
	events: string[];
	enabled: boolean;
	secret: string;
}

interface ById {
	Params: { id: string };
}

const path = '/v1/webhooks/endpoints';

/** The webhook endpoints of the organization. */
export class PolarEndpoints {
	readonly registered: PolarEndpoint[] = [];
	#made = 0;

	constructor(
		private readonly keys: PolarKeys,
		private readonly conditions: Readonly<Conditions>,
	) {}

	routes(app: FastifyInstance): void {
		app.get<{ Querystring: Query }>(path, async (request) => {
			this.keys.check(request, 'webhooks:read');
			return page(this.registered, request.query, answer);
		});
		app.post(path, async (request, reply) => {
			const wanted = this.#parsed(bodySchema, request);
			reply.code(201);
			return answer(this.add(wanted));
		});
		app.patch<ById>(`${path}/:id`, async (request) => {
			const changes = this.#parsed(changesSchema, request);
			const endpoint = this.#existing(request.params.id);
			if (changes.events) endpoint.events = changes.events;
			endpoint.enabled = changes.enabled ?? endpoint.enabled;
			return answer(endpoint);
		});
		app.delete<ById>(`${path}/:id`, async (request, reply) => {
			this.keys.check(request, 'webhooks:write');
			this.registered.splice(this.registered.indexOf(this.#existing(request.params.id)), 1);
			return reply.code(204).send();
		});
	}

	/** As if somebody had made it in the dashboard or by the API. */
	add(wanted: Pick<PolarEndpoint, 'url' | 'events'> & Partial<z.infer<typeof bodySchema>>) {
		const made: PolarEndpoint = {
			id: polarId(`endpoint ${(this.#made += 1)}`),
			url: wanted.url,
			name: wanted.name ?? null,
			format: wanted.format ?? 'raw',
			events: wanted.events,
			enabled: true,
			secret: newSigningSecret(),
		};
		this.registered.push(made);
		return made;
	}

	/** Those that are to hear of an event. */
	hearing(event: string): PolarEndpoint[] {
		return this.registered.filter((one) => one.enabled && one.events.includes(event));
	}

	/** What deliveries to a registered address are signed with; null for any other address. */
	secretFor(url: string): string | null {
		return this.registered.find((one) => one.url === url)?.secret ?? null;
	}

	#existing(id: string): PolarEndpoint {
		const endpoint = this.registered.find((one) => one.id === id);
		if (endpoint) return endpoint;
		throw notFound();
	}

	#parsed<Body extends { url?: string }>(schema: z.ZodType<Body>, request: FastifyRequest): Body {
		this.keys.check(request, 'webhooks:write');
		const result = schema.safeParse(json(request.body));
		if (!result.success) {
			const [field = ''] = result.error.issues.flatMap(({ path: [name] }) => name ?? []);
			const msg = 'Input should be valid';
			throw invalid({ loc: ['body', String(field)], msg, input: request.body });
		}
		const { url } = result.data;
		if (url === undefined || this.conditions.polarWebhooksTakePrivate || isPublic(url)) {
			return result.data;
		}
		const msg = 'Webhook URLs cannot point to localhost or private IP addresses.';
		throw invalid({ loc: ['body', 'url'], msg, input: url });
	}
}

/** Numbers that are no address of the internet, as far as a test could have them. */
const privateHost = /^(localhost|0\.0\.0\.0|127\.|10\.|192\.168\.|\[)/;

function isPublic(address: string): boolean {
	const { protocol, hostname } = new URL(address);
	return protocol === 'https:' && !privateHost.test(hostname);
}

const answer = ({
	id,
	url,
	name,
	format: kind,
	events: chosen,
	enabled,
	secret,
}: PolarEndpoint) => ({
	created_at: createdAt(0).toISOString(),
	modified_at: null,
	id,
	url,
	name,
	format: kind,
	secret,
	organization_id: organizationId,
	events: chosen,
	enabled,
});
