import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { parse } from 'qs';
import { z } from 'zod';
import type { Query } from '../stage/recorder';
import { missing, refused } from './errors';
import { eventTypes } from './eventTypes';
import { seconds } from './ids';
import { StripeList } from './list';

/** Stripe has hundreds; here are those that can be sent. */
const isEvent = (name: string): boolean => name === '*' || eventTypes.includes(name);
const names = z.array(z.string().refine(isEvent)).min(1);
const bodySchema = z
	.object({
		url: z.string().url(),
		enabled_events: names,
		description: z.string().optional(),
		api_version: z.string().optional(),
	})
	.strict();
const changesSchema = z
	.object({
		url: z.string().url().optional(),
		enabled_events: names.optional(),
		description: z.string().optional(),
		disabled: z.enum(['true', 'false']).optional(),
	})
	.strict();

export interface StripeEndpoint {
	id: string;
	url: string;
	enabled_events: string[];
	description: string | null;
	apiVersion: string | null;
	status: 'enabled' | 'disabled';
	secret: string;
	createdAt: Date;
}

interface ById {
	Params: { id: string };
}

const path = '/v1/webhook_endpoints';

export const newSecret = (): string => `whsec_${randomBytes(24).toString('base64url')}`;

/** The webhook endpoints of the account. The secret of each is in the answer to its creation, and in no other. */
export class StripeEndpoints {
	readonly registered: StripeEndpoint[] = [];

	routes(app: FastifyInstance): void {
		app.get<{ Querystring: Query }>(path, async ({ query }) => this.#list(query));
		app.post(path, async ({ body }) => {
			const endpoint = this.add(parsed(bodySchema, body));
			return { ...answer(endpoint), secret: endpoint.secret };
		});
		app.get<ById>(`${path}/:id`, async ({ params }) => answer(this.#existing(params.id)));
		app.post<ById>(`${path}/:id`, async ({ params, body }) => {
			const endpoint = this.#existing(params.id);
			const { disabled, ...changes } = parsed(changesSchema, body);
			Object.assign(endpoint, changes);
			if (disabled !== undefined) endpoint.status = disabled === 'true' ? 'disabled' : 'enabled';
			return answer(endpoint);
		});
		app.delete<ById>(`${path}/:id`, async ({ params: { id } }) => {
			this.registered.splice(this.registered.indexOf(this.#existing(id)), 1);
			return { id, object: 'webhook_endpoint', deleted: true };
		});
	}

	/** As if somebody had made it in the dashboard or by the API. */
	add(wanted: z.infer<typeof bodySchema>): StripeEndpoint {
		const endpoint: StripeEndpoint = {
			id: `we_${randomBytes(12).toString('hex')}`,
			url: wanted.url,
			enabled_events: wanted.enabled_events,
			description: wanted.description ?? null,
			apiVersion: wanted.api_version ?? null,
			status: 'enabled',
			secret: newSecret(),
			createdAt: new Date(),
		};
		this.registered.push(endpoint);
		return endpoint;
	}

	/** Those that are to hear of an event. */
	hearing(event: string): StripeEndpoint[] {
		return this.registered.filter(
			({ status, enabled_events: events }) =>
				status === 'enabled' && (events.includes('*') || events.includes(event)),
		);
	}

	/** What deliveries to a registered address are signed with; null for any other address. */
	secretFor(url: string): string | null {
		return this.registered.find((endpoint) => endpoint.url === url)?.secret ?? null;
	}

	#list(query: Query): object {
		const list = new StripeList<StripeEndpoint>({
			noun: 'webhook endpoint',
			url: path,
			oldestFirst: this.registered,
			filters: {},
			answer,
		});
		return list.answer(query);
	}

	#existing(id: string): StripeEndpoint {
		const endpoint = this.registered.find((candidate) => candidate.id === id);
		if (endpoint) return endpoint;
		throw missing('webhook endpoint', id);
	}
}

function parsed<Body>(schema: z.ZodType<Body>, body: unknown): Body {
	const result = schema.safeParse(parse(String(body ?? ''), { arrayLimit: 1000 }));
	if (result.success) return result.data;
	const [param = 'url'] = result.error.issues.flatMap(({ path: [name] }) =>
		name ? [String(name)] : [],
	);
	throw refused(400, `Invalid ${param}`, { param });
}

const answer = (endpoint: StripeEndpoint): object => ({
	id: endpoint.id,
	object: 'webhook_endpoint',
	api_version: endpoint.apiVersion,
	application: null,
	created: seconds(endpoint.createdAt),
	description: endpoint.description,
	enabled_events: endpoint.enabled_events,
	livemode: false,
	metadata: {},
	status: endpoint.status,
	url: endpoint.url,
});
