import { expect, Failure, numberedPage, textOrNull, walk } from '../core';
import type { ApiRequest, Page, Provider, Row, Send } from '../core';
import type { Registration, RegistrationApi, WantedRegistration } from '../core/webhook';
import { listPage } from './api';
import { polar } from './provider';

const vendor = 'Polar';
/** Without a slash at the end, as Polar has it here. */
const path = ['v1', 'webhooks', 'endpoints'];
const listed = 'the list of webhook endpoints';
const own = "the flow's webhook endpoint";
const pageSize = 100;

/** The calls about webhook endpoints. */
class PolarWebhooks implements RegistrationApi {
	constructor(private readonly send: Send) {}

	async listWebhooks() {
		const found: Registration[] = [];
		for await (const row of this.rows()) found.push(...parseRegistration(row));
		return found;
	}

	async createWebhook({ url, events, description }: WantedRegistration) {
		const body = { url, events, name: description, format: 'raw' };
		const answer = await this.save({ method: 'POST', path, body, subject: own });
		return secretIn(expect.record(answer, own, vendor));
	}

	async updateWebhook(id: string, { events }: WantedRegistration) {
		const body = { events, enabled: true };
		await this.save({ method: 'PATCH', path: [...path, id], body, subject: own });
	}

	async deleteWebhook(id: string) {
		const subject = `the webhook endpoint ${id}`;
		const request: ApiRequest = { method: 'DELETE', path: [...path, id], subject };
		await this.call({ ...request, insteadOfJson: 'nothing' });
	}

	async secretOf(id: string) {
		for await (const row of this.rows()) if (row.id === id) return secretIn(row);
		throw new Failure('not_found', `Polar could not find ${own}.`, 'Publish the flow again.');
	}

	private rows() {
		const getPage = async (page?: string) => await this.page(page);
		return walk(getPage, ({ id }) => textOrNull(id), listed, vendor);
	}

	private async page(page: string | undefined): Promise<Page> {
		return await numberedPage({ page }, pageSize, async (number, size) => {
			const query = { page: number + 1, limit: size };
			const request: ApiRequest = { method: 'GET', path, query, subject: listed };
			return listPage(await this.call(request), number + 1, listed, vendor);
		});
	}

	private async save(request: ApiRequest) {
		return await this.call(request).catch((error: unknown) => {
			throw error instanceof Failure && error.failureCode === 'invalid_input'
				? refusedEndpoint(error)
				: error;
		});
	}

	private async call(request: ApiRequest) {
		const right = request.method === 'GET' ? 'webhooks:read' : 'webhooks:write';
		return await this.send({ ...request, right });
	}
}

export const polarWebhooks: Provider<RegistrationApi> = {
	...polar,
	api: (send) => new PolarWebhooks(send),
	resources: [],
};

function secretIn(endpoint: Row): string {
	return expect.text(endpoint.secret, 'secret', own, vendor, endpoint);
}

/** An endpoint for Discord or Slack sends something else. */
function parseRegistration({ id, url, format, events, enabled }: Row): Registration[] {
	const [known, address] = [textOrNull(id), textOrNull(url)];
	if (format !== 'raw' || known === null || address === null) return [];
	const kept = Array.isArray(events) ? events.flatMap((event) => textOrNull(event) ?? []) : [];
	return [{ id: known, url: address, events: kept, isActive: enabled === true }];
}

/** What can be wrong with an endpoint is another matter than with a customer. */
function refusedEndpoint({ message }: Failure): Failure {
	return new Failure(
		'invalid_input',
		message,
		'Polar sends to public addresses with https:// only: set WEBHOOK_URL of your n8n to one. Check the events too: Polar refuses names that it does not know.',
	);
}
