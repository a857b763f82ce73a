import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../stage/answer';
import type { Conditions } from './conditions';
import { json } from '../stage/jsonBody';
import { newSigningSecret } from '../stage/standardWebhooks';
import { meteroidError, notFound } from './errors';
import { newId } from './ids';
import { isPublic } from './publicAddress';

const bodySchema = z.object({
	url: z.string().url(),
	description: z.string().nullish(),
	event_types: z.array(z.string()).nullish(),
	headers: z.array(z.object({ name: z.string(), value: z.string().nullish() })).nullish(),
	rate_limit_per_sec: z.number().int().min(1).max(1000).nullish(),
});
const changesSchema = bodySchema.partial().extend({ disabled: z.boolean().nullish() });

export interface MeteroidWebhookEndpoint {
	id: string;
	url: string;
	description: string | null;
	event_types: string[];
	disabled: boolean;
	secret: string;
	created_at: string;
}

interface ById {
	Params: { id: string };
}

const path = '/api/v1/webhooks/endpoints';

/** The webhook endpoints that are registered at Meteroid by API, which generation A has not. */
export class MeteroidWebhookEndpoints {
	readonly registered: MeteroidWebhookEndpoint[] = [];

	constructor(private readonly conditions: Readonly<Conditions>) {}

	routes(app: FastifyInstance): void {
		app.register(async (scope) => {
			scope.addHook('preHandler', async () => {
				if (this.conditions.meteroidVersion === 'A') throw new Refusal(notFound);
			});
			scope.get(path, async () => ({ data: this.registered.map(answer) }));
			scope.post(path, async ({ body }, reply) => {
				const endpoint = this.add(this.#parse(bodySchema, body));
				reply.code(201);
				return { ...answer(endpoint), secret: endpoint.secret };
			});
			scope.get<ById>(`${path}/:id`, async ({ params }) => answer(this.#existing(params.id)));
			scope.patch<ById>(`${path}/:id`, async ({ params, body }) =>
				answer(this.#change(this.#existing(params.id), this.#parse(changesSchema, body))),
			);
			scope.delete<ById>(`${path}/:id`, async ({ params }, reply) => {
				this.registered.splice(this.registered.indexOf(this.#existing(params.id)), 1);
				return reply.code(204).send();
			});
			scope.get<ById>(`${path}/:id/secret`, async ({ params }) => ({
				secret: this.#existing(params.id).secret,
			}));
			scope.post<ById>(`${path}/:id/rotate-secret`, async ({ params }) => {
				const endpoint = this.#existing(params.id);
				endpoint.secret = newSigningSecret();
				return { client_secret: endpoint.secret, client_secret_hint: endpoint.secret.slice(-4) };
			});
		});
	}

	/** As if somebody had made it in the dashboard or by the API. */
	add({ url, description, event_types }: z.infer<typeof bodySchema>): MeteroidWebhookEndpoint {
		const endpoint: MeteroidWebhookEndpoint = {
			id: newId('whe_'),
			url,
			description: description ?? null,
			event_types: event_types ?? [],
			disabled: false,
			secret: newSigningSecret(),
			created_at: new Date().toISOString(),
		};
		this.registered.push(endpoint);
		return endpoint;
	}

	/** Those that are to hear of an event; no type at all means every type. */
	hearing(type: string): MeteroidWebhookEndpoint[] {
		return this.registered.filter(
			({ disabled, event_types }) =>
				!disabled && (event_types.length === 0 || event_types.includes(type)),
		);
	}

	/** What deliveries to a registered address are signed with; null for any other address. */
	secretFor(url: string): string | null {
		return this.registered.find((endpoint) => endpoint.url === url)?.secret ?? null;
	}

	/** Why nothing is sent there, null where it is: release 2.2 leaves out addresses that are not public. */
	refusal(url: string): string | null {
		const { meteroidVersion, meteroidWebhooksTakePrivate } = this.conditions;
		const isSent = meteroidVersion !== 'C' || meteroidWebhooksTakePrivate;
		return isSent || isPublic(url) ? null : 'The destination is not public';
	}

	#change(endpoint: MeteroidWebhookEndpoint, changes: z.infer<typeof changesSchema>) {
		const { url, description, event_types, disabled } = changes;
		if (url !== undefined) endpoint.url = url;
		if (description !== undefined) endpoint.description = description;
		if (event_types) endpoint.event_types = event_types;
		if (typeof disabled === 'boolean') endpoint.disabled = disabled;
		return endpoint;
	}

	#parse<Body extends { url?: string }>(schema: z.ZodType<Body>, body: unknown): Body {
		const parsed = schema.safeParse(json(body));
		if (!parsed.success) throw new Refusal(meteroidError(400, 'Invalid input: the body'));
		const { url } = parsed.data;
		if (url !== undefined && !this.conditions.meteroidWebhooksTakePrivate && !isPublic(url)) {
			throw new Refusal(meteroidError(400, 'Invalid input: the URL must be public and https'));
		}
		return parsed.data;
	}

	#existing(id: string): MeteroidWebhookEndpoint {
		const endpoint = this.registered.find((candidate) => candidate.id === id);
		if (!endpoint) throw new Refusal(notFound);
		return endpoint;
	}
}

const answer = (endpoint: MeteroidWebhookEndpoint): object => ({
	id: endpoint.id,
	url: endpoint.url,
	description: endpoint.description,
	event_types: endpoint.event_types,
	disabled: endpoint.disabled,
	created_at: endpoint.created_at,
	headers: [],
	consecutive_failures: 0,
	max_in_flight: 10,
	needs_setup: false,
	disabled_reason: endpoint.disabled ? 'MANUAL' : null,
	last_failure_at: null,
	last_success_at: null,
	paused_until: null,
	rate_limit_per_sec: null,
	updated_at: null,
});
