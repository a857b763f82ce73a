import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { json } from '../stage/jsonBody';
import type { Query } from '../stage/recorder';
import type { Conditions } from './conditions';
import { inSeconds } from './customers';
import { invalid, refused } from './errors';
import { eventTypes } from './eventTypes';
import { page } from './list';
import type { Algorithm, LagoSigning } from './signing';

const fields = z.object({
	webhook_url: z.string(),
	signature_algo: z.enum(['jwt', 'hmac']).nullish(),
	name: z.string().nullish(),
	event_types: z.array(z.string()).nullish(),
});
const bodySchema = z.object({ webhook_endpoint: fields });

export interface LagoWebhookEndpoint {
	id: string;
	url: string;
	algorithm: Algorithm;
	name: string | null;
	/** Null where it gets every event. */
	events: string[] | null;
	created: Date;
}

interface ById {
	Params: { id: string };
}

/** The webhook endpoints of the organization. */
export class LagoWebhookEndpoints {
	readonly registered: LagoWebhookEndpoint[] = [];

	constructor(
		private readonly signing: LagoSigning,
		private readonly conditions: Readonly<Conditions>,
	) {}

	routes(app: FastifyInstance, path: string): void {
		app.get<{ Querystring: Query }>(path, async ({ query }) =>
			page('webhook_endpoints', this.registered, query, this.#answer),
		);
		app.post(path, async ({ body }) => {
			const wanted = this.#parse(body);
			if (this.registered.length >= this.conditions.lagoWebhookLimit) {
				throw invalid({ base: ['Maximum number of webhook endpoints was reached'] });
			}
			if (this.registered.some(({ url }) => url === wanted.webhook_url)) {
				throw invalid({ webhook_url: ['value_already_exist'] });
			}
			return { webhook_endpoint: this.#answer(this.add(wanted)) };
		});
		app.put<ById>(`${path}/:id`, async ({ params, body }) => {
			const endpoint = this.#existing(params.id);
			Object.assign(endpoint, valuesOf(this.#parse(body)));
			return { webhook_endpoint: this.#answer(endpoint) };
		});
		app.delete<ById>(`${path}/:id`, async ({ params }) => {
			const endpoint = this.#existing(params.id);
			this.registered.splice(this.registered.indexOf(endpoint), 1);
			return { webhook_endpoint: this.#answer(endpoint) };
		});
	}

	/** As if somebody had made it in the dashboard or by the API. */
	add(wanted: z.infer<typeof fields>): LagoWebhookEndpoint {
		const endpoint = { id: randomUUID(), created: new Date(), ...valuesOf(wanted) };
		this.registered.push(endpoint);
		return endpoint;
	}

	/** Those that are to hear of an event. */
	hearing(event: string): Array<{ url: string; secret: string }> {
		const isToHear = ({ events }: LagoWebhookEndpoint) =>
			!this.#knowsEvents() || events === null || events.includes(event);
		return this.registered
			.filter(isToHear)
			.map(({ url, algorithm }) => ({ url, secret: this.signing.secretFor(algorithm) }));
	}

	/** What deliveries to a registered address are signed with; null for any other address. */
	secretFor(url: string): string | null {
		const endpoint = this.registered.find((one) => one.url === url);
		return endpoint ? this.signing.secretFor(endpoint.algorithm) : null;
	}

	#knowsEvents(): boolean {
		return this.conditions.lagoServer === 'today';
	}

	#parse(body: unknown): z.infer<typeof fields> {
		const parsed = bodySchema.safeParse(json(body));
		if (!parsed.success) throw refused(400);
		const { webhook_endpoint: wanted } = parsed.data;
		if (!/^https?:\/\/[^/]/.test(wanted.webhook_url)) {
			throw invalid({ webhook_url: ['url_is_invalid'] });
		}
		const unknown = (wanted.event_types ?? []).filter((name) => !eventTypes.has(name));
		if (this.#knowsEvents() && unknown.length > 0) {
			throw invalid({ event_types: [`contains invalid types: ${unknown.join(', ')}`] });
		}
		return wanted;
	}

	#existing(id: string): LagoWebhookEndpoint {
		const endpoint = this.registered.find((one) => one.id === id);
		if (endpoint) return endpoint;
		throw refused(404, 'webhook_endpoint_not_found');
	}

	readonly #answer = ({ id, url, algorithm, name, events, created }: LagoWebhookEndpoint) => ({
		lago_id: id,
		lago_organization_id: organizationId,
		webhook_url: url,
		signature_algo: algorithm,
		name,
		...(this.#knowsEvents() && { event_types: events }),
		created_at: inSeconds(created),
	});
}

export const organizationId = randomUUID();

const valuesOf = (wanted: z.infer<typeof fields>) => ({
	url: wanted.webhook_url,
	algorithm: wanted.signature_algo ?? 'jwt',
	name: wanted.name ?? null,
	events: wanted.event_types ?? null,
});
