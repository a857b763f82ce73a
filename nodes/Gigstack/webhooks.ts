import { expect, Failure, recordOrEmpty, textOrNull } from '../core';
import type { ApiRequest, Provider, Send } from '../core';
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
		const found: Registration[] = [];
		let next: string | null = null;
		do {
			const answer = expect.record(
				await this.call({ method: 'GET', path, query: { next: next ?? undefined }, subject }),
				subject,
				vendor,
			);
			const rows = expect.rows(answer.data, subject, vendor);
			found.push(...rows.flatMap(parseRegistration));
			// An empty page ends the walk too: a cursor that never does would hold up n8n.
			next = answer.has_more === true && rows.length > 0 ? textOrNull(answer.next) : null;
		} while (next !== null);
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

function parseRegistration(answer: unknown): Registration[] {
	const { id, url, events, status } = recordOrEmpty(answer);
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
