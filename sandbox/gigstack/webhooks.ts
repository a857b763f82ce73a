import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../answer';
import type { Conditions } from '../conditions';
import { bytesFor } from '../identifiers';
import { json } from '../jsonBody';
import { field } from '../queryFields';
import type { Query } from '../recorder';
import { gigstackError } from './errors';

const done = 'Operation completed successfully';
const pageSize = 10;

const bodySchema = z
	.object({
		url: z.string().url(),
		events: z.array(z.string()),
		description: z.string().max(1000).nullable().optional(),
		status: z.enum(['active', 'inactive']).optional(),
	})
	.strict();

interface GigstackWebhook extends z.infer<typeof bodySchema> {
	id: string;
	status: 'active' | 'inactive';
}

interface ById {
	Params: { id: string };
}

/** The webhooks that are registered at gigstack by API. */
export class GigstackWebhooks {
	readonly registered: GigstackWebhook[] = [];
	#made = 0;

	constructor(private readonly conditions: Readonly<Conditions>) {}

	routes(app: FastifyInstance): void {
		app.get<{ Querystring: Query }>('/v2/webhooks', async ({ query }) => this.#page(query));
		app.get<ById>('/v2/webhooks/:id', async ({ params }) => answer(this.#existing(params.id)));
		app.post('/v2/webhooks', async ({ body }, reply) => {
			reply.code(201);
			return answer(this.add(this.#parse(bodySchema, body)));
		});
		app.put<ById>('/v2/webhooks/:id', async ({ params, body }) =>
			answer(Object.assign(this.#existing(params.id), this.#parse(bodySchema.partial(), body))),
		);
		app.delete<ById>('/v2/webhooks/:id', async ({ params }) => {
			this.registered.splice(this.registered.indexOf(this.#existing(params.id)), 1);
			return { message: done };
		});
	}

	/** As if somebody had made it in the dashboard or by the API. */
	add(webhook: z.infer<typeof bodySchema>): GigstackWebhook {
		this.#made += 1;
		const id = `wh_${bytesFor(`gigstack webhook ${this.#made}`).toString('hex').slice(0, 20)}`;
		const added: GigstackWebhook = { ...webhook, id, status: webhook.status ?? 'active' };
		this.registered.push(added);
		return added;
	}

	#parse<Body extends { url?: string }>(schema: z.ZodType<Body>, body: unknown): Body {
		const parsed = schema.safeParse(json(body));
		if (!parsed.success) {
			throw new Refusal(gigstackError('validation_failed', 'The body cannot be read'));
		}
		const isHttp = parsed.data.url?.startsWith('http:') ?? false;
		if (isHttp && !this.conditions.gigstackWebhooksTakeHttp) {
			throw new Refusal(gigstackError('validation_failed', 'url must be https'));
		}
		return parsed.data;
	}

	#existing(id: string): GigstackWebhook {
		const webhook = this.registered.find((candidate) => candidate.id === id);
		if (webhook) return webhook;
		throw new Refusal(gigstackError('resource_not_found', 'Webhook not found'));
	}

	#page(query: Query): object {
		const start = Number(field(query, 'next') ?? 0);
		const end = start + pageSize;
		const hasMore = end < this.registered.length;
		return {
			message: done,
			data: this.registered.slice(start, end),
			next: hasMore ? String(end) : null,
			has_more: hasMore,
			total_results: this.registered.length,
		};
	}
}

const answer = (webhook: GigstackWebhook): object => ({ message: done, data: webhook });
