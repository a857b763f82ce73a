import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { json } from '../stage/jsonBody';
import type { Query } from '../stage/recorder';
import { invalidField, meta, notFound } from './errors';
import { eventTypes } from './eventTypes';
import { paddleId } from './ids';
import { PaddleList } from './list';

const names = z.array(z.string().refine((name) => eventTypes.includes(name))).min(1);
const bodySchema = z
	.object({
		type: z.literal('url'),
		destination: z.string().url().max(2048),
		description: z.string().min(1).max(500),
		subscribed_events: names,
		api_version: z.literal(1).optional(),
	})
	.strict();
const changesSchema = z
	.object({ subscribed_events: names.optional(), active: z.boolean().optional() })
	.strict();

export interface PaddleDestination {
	id: string;
	/** Where it sends to; the same as `url`, by which tests know it. */
	destination: string;
	url: string;
	description: string;
	events: string[];
	active: boolean;
	secret: string;
}

interface ById {
	Params: { id: string };
}

const path = '/notification-settings';

const letters = (length: number): string => randomBytes(length).toString('hex').slice(0, length);

export const newSecret = (): string => `pdl_ntfset_${letters(26)}_${letters(32)}`;

/** The notification destinations of the account. */
export class PaddleDestinations {
	readonly registered: PaddleDestination[] = [];
	#made = 0;

	routes(app: FastifyInstance): void {
		app.get<{ Querystring: Query }>(path, async (request) => {
			const list = new PaddleList<PaddleDestination>({
				rows: this.registered,
				most: 200,
				usual: 200,
				filters: {},
				answer,
			});
			return list.answer(request);
		});
		app.post(path, async ({ body }, reply) => {
			const wanted = parsed(bodySchema, body);
			reply.code(201);
			return { data: answer(this.add(wanted)), meta: meta() };
		});
		app.patch<ById>(`${path}/:id`, async ({ params, body }) => {
			const destination = this.#existing(params.id);
			const { subscribed_events: events, active } = parsed(changesSchema, body);
			if (events) destination.events = events;
			if (active !== undefined) destination.active = active;
			return { data: answer(destination), meta: meta() };
		});
		app.delete<ById>(`${path}/:id`, async ({ params: { id } }, reply) => {
			this.registered.splice(this.registered.indexOf(this.#existing(id)), 1);
			return reply.code(204).send();
		});
	}

	/** As if somebody had made it in the dashboard or by the API. */
	add(
		wanted: Pick<z.infer<typeof bodySchema>, 'destination' | 'subscribed_events'> & {
			description?: string;
		},
	) {
		const made: PaddleDestination = {
			id: paddleId('ntfset', `destination ${(this.#made += 1)}`, new Date()),
			destination: wanted.destination,
			url: wanted.destination,
			description: wanted.description ?? 'By hand',
			events: wanted.subscribed_events,
			active: true,
			secret: newSecret(),
		};
		this.registered.push(made);
		return made;
	}

	/** Those that are to hear of an event. */
	hearing(event: string): PaddleDestination[] {
		return this.registered.filter(({ active, events }) => active && events.includes(event));
	}

	/** What deliveries to a registered address are signed with; null for any other address. */
	secretFor(url: string): string | null {
		return this.registered.find((one) => one.url === url)?.secret ?? null;
	}

	#existing(id: string): PaddleDestination {
		const destination = this.registered.find((one) => one.id === id);
		if (destination) return destination;
		throw notFound(id);
	}
}

function parsed<Body>(schema: z.ZodType<Body>, body: unknown): Body {
	const result = schema.safeParse(json(body));
	if (result.success) return result.data;
	const [field = 'body'] = result.error.issues.flatMap(({ path: [name] }) => name ?? []);
	throw invalidField(String(field), 'is not valid');
}

const answer = (one: PaddleDestination): object => ({
	id: one.id,
	description: one.description,
	type: 'url',
	destination: one.destination,
	active: one.active,
	api_version: 1,
	include_sensitive_fields: false,
	traffic_source: 'platform',
	subscribed_events: one.events.map((name) => ({
		name,
		group: name.split('.', 1).join(),
		available_versions: [1],
	})),
	endpoint_secret_key: one.secret,
});
