import {
	asFailure,
	expect,
	Failure,
	recordOrEmpty,
	textOrNull,
	unexpectedAnswer,
	walk,
} from '../core';
import type { ApiRequest, Provider, Row, Send, Surroundings } from '../core';
import { isPublicKey } from '../core/webhook';
import type { Registration, RegistrationApi, WantedRegistration } from '../core/webhook';
import { LagoApi, rights } from './api';
import { lago } from './provider';
import { algorithmFor } from './signature';

const vendor = 'Lago';
const path = ['api', 'v1', 'webhook_endpoints'];
const own = "the flow's webhook endpoint";
const right = rights.webhook_endpoints;
const unchecked =
	'the key may not read webhook endpoints, so the node could not check whether Lago sends events to this flow. Give the key that permission, or add the webhook in Lago by hand.';

/** All that the calls need. */
interface Needed {
	send: Send;
	api: LagoApi;
	algorithm: 'hmac' | 'jwt';
	tell: Surroundings['tell'];
}

/** The calls about webhook endpoints. */
class LagoWebhooks implements RegistrationApi {
	constructor(private readonly needed: Needed) {}

	async listWebhooks() {
		const listed = await this.listed().catch(asFailure);
		if (!(listed instanceof Failure)) return listed;
		if (listed.failureCode !== 'forbidden') throw listed;
		this.needed.tell(unchecked);
		return null;
	}

	async createWebhook(wanted: WantedRegistration) {
		await this.save({ method: 'POST', path, body: this.bodyFor(wanted), subject: own });
		return null;
	}

	async updateWebhook(id: string, wanted: WantedRegistration) {
		const body = this.bodyFor(wanted);
		await this.save({ method: 'PUT', path: [...path, id], body, subject: own });
	}

	async deleteWebhook(id: string) {
		const subject = `the webhook endpoint ${id}`;
		await this.needed.send({ method: 'DELETE', path: [...path, id], subject, right });
	}

	/** The public key of the server, the same for all webhooks. */
	async secretOf() {
		const subject = 'the public key of webhooks';
		const answer = await this.needed.send({
			method: 'GET',
			path: ['api', 'v1', 'webhooks', 'json_public_key'],
			subject,
			right: 'Webhook JWT Public Key (Read)',
		});
		const webhook = recordOrEmpty(recordOrEmpty(answer).webhook);
		const encoded = expect.text(webhook.public_key, 'key', subject, vendor, webhook);
		const key = Buffer.from(encoded, 'base64').toString();
		if (isPublicKey(key)) return key;
		throw unexpectedAnswer(vendor, `something other than a key in PEM for ${subject}`);
	}

	private async listed(): Promise<Registration[]> {
		const { api, algorithm } = this.needed;
		const subject = 'the list of webhook endpoints';
		const getPage = async (page?: string) => await api.list('webhook_endpoints', { page, subject });
		const found: Registration[] = [];
		for await (const row of walk(getPage, ({ lago_id }) => textOrNull(lago_id), subject, vendor)) {
			found.push(...parseRegistration(row, algorithm));
		}
		return found;
	}

	private bodyFor({ url, events, isAll, description }: WantedRegistration) {
		return {
			webhook_endpoint: {
				webhook_url: url,
				signature_algo: this.needed.algorithm,
				name: description,
				// No list is every event. Servers from before March 2026 send every event whatever they are told.
				event_types: isAll ? null : events,
			},
		};
	}

	private async save(request: ApiRequest) {
		await this.needed.send({ ...request, right }).catch((error: unknown) => {
			throw refusedEndpoint(error);
		});
	}
}

export const lagoWebhooks: Provider<RegistrationApi> = {
	...lago,
	api: (send, { baseUrl, signingSecret }, { tell }) =>
		new LagoWebhooks({
			send,
			api: new LagoApi(send, baseUrl),
			algorithm: algorithmFor(signingSecret),
			tell,
		}),
	resources: [],
};

function parseRegistration(
	{ lago_id, webhook_url, event_types, signature_algo }: Row,
	algorithm: string,
): Registration[] {
	const [id, url] = [textOrNull(lago_id), textOrNull(webhook_url)];
	if (id === null || url === null) return [];
	const isAll = !Array.isArray(event_types);
	const events = isAll ? [] : event_types.flatMap((name) => textOrNull(name) ?? []);
	const signsAsAsked = (textOrNull(signature_algo) ?? 'jwt') === algorithm;
	return [{ id, url, events, isAll, isActive: true, signsAsAsked }];
}

/** What can be wrong with an endpoint is another matter than with a customer. */
function refusedEndpoint(error: unknown): unknown {
	if (!(error instanceof Failure) || error.failureCode !== 'invalid_input') return error;
	return new Failure(
		'invalid_input',
		error.message,
		'Lago has to reach the address: set WEBHOOK_URL of your n8n to one that it can. Check the events too, as Lago refuses names that it does not know, and how many webhooks there are: Lago takes ten, in all.',
	);
}
