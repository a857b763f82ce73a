import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../stage/answer';
import type { Conditions } from './conditions';
import { bytesFor } from '../stage/identifiers';
import { json } from '../stage/jsonBody';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { newSigningSecret } from '../stage/standardWebhooks';
import { gigstackError } from './errors';
import { eventNames } from './eventNames';
import { cursorTo, numberIn, page, rowAt } from './page';

const done = 'Operation completed successfully';

const webhookSchema = z.object({
	url: z.string().url().max(4096),
	events: z.array(z.string().refine((name) => eventNames.includes(name))),
	description: z.string().max(1000).nullable().optional(),
	status: z.enum(['active', 'inactive']).optional(),
	version: z.enum(['v1', 'v2']).optional(),
	type: z.literal('gigstack_connect').nullable().optional(),
	signing: z.object({ enabled: z.boolean(), rotate: z.boolean().optional() }).strict().optional(),
});
const bodySchema = webhookSchema
	.extend({ operation_id: z.string().uuid().optional(), expected_revision: z.string().optional() })
	.strict();
const removalSchema = z.object({ expected_revision: z.string().optional() }).strict();

type Wanted = z.infer<typeof webhookSchema>;

interface GigstackWebhook extends Wanted {
	id: string;
	status: 'active' | 'inactive';
}

interface ById {
	Params: { id: string };
}

/** The webhooks that are registered at gigstack by API. */
export class GigstackWebhooks {
	readonly registered: GigstackWebhook[] = [];
	/** What those that are signed are signed with. */
	readonly secret = newSigningSecret();
	#made = 0;

	constructor(private readonly conditions: Readonly<Conditions>) {}

	routes(app: FastifyInstance): void {
		app.get<{ Querystring: Query }>('/v2/webhooks', async ({ query }) => this.#page(query));
		app.get<ById>('/v2/webhooks/:id', async ({ params }) => ({
			message: done,
			data: this.#answer(this.#existing(params.id)),
		}));
		app.post('/v2/webhooks', async ({ body }, reply) => {
			this.#checkPlan();
			const added = this.add(webhookSchema.parse(this.#parse(bodySchema, body)));
			const isTold = this.conditions.gigstackRegistrationSecret && added.signing?.enabled;
			reply.code(201);
			return {
				message: done,
				data: this.#answer(added),
				...(isTold ? { signing_secret: this.secret } : {}),
			};
		});
		app.put<ById>('/v2/webhooks/:id', async ({ params, body }) => {
			this.#checkPlan();
			const webhook = this.#existing(params.id);
			const wanted = this.#parse(bodySchema.partial(), body);
			this.#checkRevision(webhook, wanted.expected_revision);
			Object.assign(webhook, webhookSchema.partial().parse(wanted));
			return { message: done, data: this.#answer(webhook) };
		});
		app.delete<ById>('/v2/webhooks/:id', async ({ params, body }) => {
			const webhook = this.#existing(params.id);
			this.#checkRevision(webhook, removalSchema.parse(json(body) ?? {}).expected_revision);
			this.registered.splice(this.registered.indexOf(webhook), 1);
			return { message: done, data: { deleted: true } };
		});
	}

	/** As if somebody had made it in the dashboard or by the API. */
	add(webhook: Wanted): GigstackWebhook {
		this.#made += 1;
		const id = `wh_${bytesFor(`gigstack webhook ${this.#made}`).toString('hex').slice(0, 20)}`;
		const added: GigstackWebhook = { ...webhook, id, status: webhook.status ?? 'active' };
		this.registered.push(added);
		return added;
	}

	#parse<Body extends Partial<Wanted>>(schema: z.ZodType<Body>, body: unknown): Body {
		const parsed = schema.safeParse(json(body));
		if (!parsed.success) {
			throw new Refusal(gigstackError('validation_failed', 'The body cannot be read'));
		}
		const { url, events } = parsed.data;
		if (url?.startsWith('http:') && !this.conditions.gigstackWebhooksTakeHttp) {
			throw new Refusal(gigstackError('validation_failed', 'url must be https'));
		}
		const isForTeams = events?.some((name) => name.startsWith('teams.'));
		if (isForTeams && !this.conditions.gigstackMasterTeam) {
			throw new Refusal(gigstackError('master_team_required', 'A master team is required'));
		}
		return parsed.data;
	}

	#checkPlan(): void {
		if (this.conditions.gigstackWebhookPlan) return;
		throw new Refusal(gigstackError('webhook_plan_required', 'The plan has no webhooks'));
	}

	#checkRevision(webhook: GigstackWebhook, expected: string | undefined): void {
		if (this.conditions.gigstackWebhookList === 'next' || expected === revisionOf(webhook)) return;
		throw new Refusal(gigstackError('webhook_revision_conflict', 'The revision is another one'));
	}

	#existing(id: string): GigstackWebhook {
		const webhook = this.registered.find((candidate) => candidate.id === id);
		if (webhook) return webhook;
		throw new Refusal(gigstackError('resource_not_found', 'Webhook not found'));
	}

	#answer = (webhook: GigstackWebhook): object => {
		if (this.conditions.gigstackWebhookList === 'next') return webhook;
		const enabled = webhook.signing?.enabled ?? false;
		const signing = { enabled, configured: enabled, status: enabled ? 'configured' : 'disabled' };
		return { ...webhook, signing, revision: revisionOf(webhook) };
	};

	#page(query: Query): object {
		if (this.conditions.gigstackWebhookList === 'next') {
			return page(this.registered, query, this.#answer);
		}
		const start = rowAt(field(query, 'cursor'), 'cursor');
		const end = start + numberIn(query, 'limit', 10, 100);
		const hasMore = end < this.registered.length;
		return {
			data: this.registered.slice(start, end).map(this.#answer),
			has_more: hasMore,
			next_cursor: hasMore ? cursorTo(end) : null,
		};
	}
}

/** What a change has to name, so that nobody changes what somebody else has changed meanwhile. */
function revisionOf(webhook: GigstackWebhook): string {
	return createHash('sha256').update(JSON.stringify(webhook)).digest('hex');
}
