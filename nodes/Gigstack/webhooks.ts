import { expect, Failure, textOrNull, walk } from '../core';
import type { ApiRequest, Page, Provider, Row, Send } from '../core';
import type { Registration, RegistrationApi, WantedRegistration } from '../core/webhook';
import { gigstack } from './provider';

const vendor = 'gigstack';
const path = ['webhooks'];

/** The calls about webhooks. With a team, they are that team's. */
class GigstackWebhooks implements RegistrationApi {
	constructor(
		private readonly send: Send,
		private readonly team: string | null,
	) {}

	async listWebhooks() {
		const subject = 'the list of webhooks';
		const getPage = async (page?: string): Promise<Page> => {
			const answer = expect.record(
				await this.call({ method: 'GET', path, query: { next: page }, subject }),
				subject,
				vendor,
			);
			const rows = expect.rows(answer.data, subject, vendor, answer);
			// An empty page is the last, whatever it says of a next one.
			const hasMore = answer.has_more === true && rows.length > 0;
			return { rows, nextPage: hasMore ? (textOrNull(answer.next) ?? undefined) : undefined };
		};
		const found: Registration[] = [];
		for await (const row of walk(getPage, ({ id }) => textOrNull(id), subject, vendor)) {
			found.push(...parseRegistration(row));
		}
		return found;
	}

	async createWebhook({ url, events, description }: WantedRegistration) {
		const body = { url, events, description, status: 'active' };
		await this.save({ method: 'POST', path, body, subject: "the flow's webhook" });
	}

	async updateWebhook(id: string, { url, events }: WantedRegistration) {
		const body = { url, events, status: 'active' };
		await this.save({ method: 'PUT', path: [...path, id], body, subject: "the flow's webhook" });
	}

	async deleteWebhook(id: string) {
		await this.call({ method: 'DELETE', path: [...path, id], subject: `the webhook ${id}` });
	}

	private async save(request: ApiRequest) {
		await this.call(request).catch((error: unknown) => {
			throw refusedWebhook(error);
		});
	}

	private async call(request: ApiRequest) {
		return await this.send({
			...request,
			query: { ...request.query, team: this.team ?? undefined },
		});
	}
}

export const gigstackWebhooks: Provider<RegistrationApi> = {
	...gigstack,
	api: (send, credential) => new GigstackWebhooks(send, textOrNull(credential.team)),
	resources: [],
};

function parseRegistration({ id, url, events, status }: Row): Registration[] {
	const [known, address] = [textOrNull(id), textOrNull(url)];
	if (known === null || address === null) return [];
	const names = Array.isArray(events) ? events.flatMap((name) => textOrNull(name) ?? []) : [];
	return [{ id: known, url: address, events: names, isActive: (status ?? 'active') === 'active' }];
}

/** What can be wrong with a webhook is another matter than with a customer. */
function refusedWebhook(error: unknown): unknown {
	if (!(error instanceof Failure) || error.failureCode !== 'invalid_input') return error;
	return new Failure(
		'invalid_input',
		error.message,
		'gigstack sends to addresses with https:// only: set WEBHOOK_URL of your n8n to one. Check the events too.',
	);
}
