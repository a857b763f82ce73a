import { cursorPage, expect, Failure, recordOrEmpty, textOrNull, walk } from '../core';
import type { ApiRequest, Page, Provider, Row, Send } from '../core';
import type { Registration, RegistrationApi, WantedRegistration } from '../core/webhook';
import { listPage } from './api';
import { paddle } from './provider';

const vendor = 'Paddle';
const path = ['notification-settings'];
const listed = 'the list of webhooks';
const own = "the flow's webhook";
const pageSize = 200;

/** The calls about notification destinations, as Paddle calls webhooks. */
class PaddleWebhooks implements RegistrationApi {
	constructor(private readonly send: Send) {}

	async listWebhooks() {
		const found: Registration[] = [];
		for await (const row of this.rows()) found.push(...parseRegistration(row));
		return found;
	}

	async createWebhook({ url, events, description }: WantedRegistration) {
		const body = {
			type: 'url',
			destination: url,
			description,
			subscribed_events: events,
			api_version: 1,
		};
		const answer = await this.save({ method: 'POST', path, body, subject: own });
		const destination = expect.record(recordOrEmpty(answer).data, own, vendor);
		return secretIn(destination);
	}

	async updateWebhook(id: string, { events }: WantedRegistration) {
		const body = { subscribed_events: events, active: true };
		await this.save({ method: 'PATCH', path: [...path, id], body, subject: own });
	}

	async deleteWebhook(id: string) {
		const subject = `the webhook ${id}`;
		await this.call({ method: 'DELETE', path: [...path, id], subject });
	}

	/** For who changes the key of the credential: what was learned at the registration is sealed by the old one. */
	async secretOf(id: string) {
		for await (const row of this.rows()) if (row.id === id) return secretIn(row);
		throw new Failure('not_found', `Paddle could not find ${own}.`, 'Publish the flow again.');
	}

	private rows() {
		const getPage = async (page?: string) => await this.page(page);
		return walk(getPage, ({ id }) => textOrNull(id), listed, vendor);
	}

	private async page(page: string | undefined): Promise<Page> {
		return await cursorPage({ page }, pageSize, async (after, size) => {
			const query = { per_page: size, after };
			const answer = await this.call({ method: 'GET', path, query, subject: listed });
			return listPage(answer, listed, vendor);
		});
	}

	private async save(request: ApiRequest) {
		return await this.call(request).catch((error: unknown) => {
			throw error instanceof Failure && error.failureCode === 'invalid_input'
				? refusedDestination(error)
				: error;
		});
	}

	private async call(request: ApiRequest) {
		return await this.send({ ...request, right: 'notification_setting.write' });
	}
}

export const paddleWebhooks: Provider<RegistrationApi> = {
	...paddle,
	api: (send) => new PaddleWebhooks(send),
	resources: [],
};

function secretIn(destination: Row): string {
	return expect.text(destination.endpoint_secret_key, 'secret', own, vendor, destination);
}

function parseRegistration({
	id,
	type,
	destination,
	subscribed_events,
	active,
}: Row): Registration[] {
	const [known, url] = [textOrNull(id), textOrNull(destination)];
	if (type !== 'url' || known === null || url === null) return [];
	const kept = Array.isArray(subscribed_events) ? subscribed_events : [];
	const events = kept.flatMap((event) => textOrNull(recordOrEmpty(event).name) ?? []);
	return [{ id: known, url, events, isActive: active === true }];
}

/** What can be wrong with a destination is another matter than with a customer. */
function refusedDestination({ message }: Failure): Failure {
	return new Failure(
		'invalid_input',
		message,
		'Paddle sends to addresses that it can reach from outside: set WEBHOOK_URL of your n8n to one. Check the events too: Paddle refuses names that it does not know, and takes only so many active notification destinations.',
	);
}
