import { cursorPage, expect, Failure, textOrNull, walk } from '../core';
import type { ApiRequest, Page, Provider, Row, Send } from '../core';
import type { Registration, RegistrationApi, WantedRegistration } from '../core/webhook';
import { listPage } from './api';
import { apiVersion } from './credential';
import { stripe } from './provider';

const vendor = 'Stripe';
const path = ['v1', 'webhook_endpoints'];
const listed = 'the list of webhook endpoints';
const own = "the flow's webhook endpoint";
const pageSize = 100;
const every = '*';

/** The calls about webhook endpoints. The secret of one is in the answer to its creation, and in no other. */
class StripeWebhooks implements RegistrationApi {
	constructor(private readonly send: Send) {}

	async listWebhooks() {
		const found: Registration[] = [];
		const getPage = async (page?: string) => await this.page(page);
		for await (const row of walk(getPage, ({ id }) => textOrNull(id), listed, vendor)) {
			found.push(...parseRegistration(row));
		}
		return found;
	}

	async createWebhook({ url, description, ...wanted }: WantedRegistration) {
		const enabled_events = eventNames(wanted);
		// As otherwise what is sent follows the account's own version.
		const body = { url, description, enabled_events, api_version: apiVersion };
		const answer = await this.save({ method: 'POST', path, body, subject: own });
		const endpoint = expect.record(answer, own, vendor);
		return expect.text(endpoint.secret, 'secret', own, vendor, endpoint);
	}

	async updateWebhook(id: string, wanted: WantedRegistration) {
		const body = { enabled_events: eventNames(wanted), disabled: false };
		await this.save({ method: 'POST', path: [...path, id], body, subject: own });
	}

	async deleteWebhook(id: string) {
		const subject = `the webhook endpoint ${id}`;
		await this.call({ method: 'DELETE', path: [...path, id], subject });
	}

	private async page(page: string | undefined): Promise<Page> {
		return await cursorPage({ page }, pageSize, async (cursor, size) => {
			const query = { limit: size, starting_after: cursor };
			const answer = await this.call({ method: 'GET', path, query, subject: listed });
			return listPage(answer, listed, vendor);
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
		return await this.send({ ...request, right: 'Webhook Endpoints (Write)' });
	}
}

export const stripeWebhooks: Provider<RegistrationApi> = {
	...stripe,
	api: (send) => new StripeWebhooks(send),
	resources: [],
};

function eventNames({ events, isAll }: Pick<WantedRegistration, 'events' | 'isAll'>): string[] {
	return isAll ? [every] : events;
}

function parseRegistration({ id, url, enabled_events, status }: Row): Registration[] {
	const [known, address] = [textOrNull(id), textOrNull(url)];
	if (known === null || address === null) return [];
	const names = Array.isArray(enabled_events)
		? enabled_events.flatMap((name) => textOrNull(name) ?? [])
		: [];
	const isAll = names.includes(every);
	return [{ id: known, url: address, events: names, isAll, isActive: status !== 'disabled' }];
}

/** What can be wrong with an endpoint is another matter than with a customer. */
function refusedEndpoint({ message }: Failure): Failure {
	return new Failure(
		'invalid_input',
		message,
		'Stripe sends to addresses that it can reach, in live mode with https:// only: set WEBHOOK_URL of your n8n to one. Check the events too: Stripe refuses names that it does not know, and takes only so many endpoints.',
	);
}
