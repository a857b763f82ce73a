import { asFailure, expect, Failure, textOrNull } from '../core';
import type { ApiRequest, Provider, Row, Send, Surroundings } from '../core';
import type { Registration, RegistrationApi, WantedRegistration } from '../core/webhook';
import { meteroid } from './provider';

const vendor = 'Meteroid';
const path = ['api', 'v1', 'webhooks', 'endpoints'];
const unchecked =
	'the key may not read webhook endpoints, so the node could not check whether Meteroid sends events to this flow. Give the key that permission, or add the endpoint in Meteroid by hand.';

/** The calls about webhook endpoints, which the cloud and servers from 2.0 on have. */
class MeteroidWebhooks implements RegistrationApi {
	constructor(
		private readonly send: Send,
		private readonly surroundings: Pick<Surroundings, 'tell'>,
	) {}

	async listWebhooks() {
		const subject = 'the list of webhook endpoints';
		const answer = await this.send({ method: 'GET', path, subject }).catch(asFailure);
		if (answer instanceof Failure) return this.pastedByHand(answer);
		const { data } = expect.record(answer, subject, vendor);
		return expect.rows(data, subject, vendor).flatMap(parseRegistration);
	}

	async createWebhook({ url, description, ...wanted }: WantedRegistration) {
		const body = { url, description, event_types: eventTypes(wanted) };
		await this.save({ method: 'POST', path, body, subject: "the flow's webhook endpoint" });
		return null;
	}

	async updateWebhook(id: string, wanted: WantedRegistration) {
		const body = { event_types: eventTypes(wanted), disabled: false };
		const subject = "the flow's webhook endpoint";
		await this.save({ method: 'PATCH', path: [...path, id], body, subject });
	}

	async deleteWebhook(id: string) {
		const subject = `the webhook endpoint ${id}`;
		await this.send({ method: 'DELETE', path: [...path, id], subject });
	}

	async secretOf(id: string) {
		const subject = "the secret of the flow's webhook endpoint";
		const answer = await this.send({ method: 'GET', path: [...path, id, 'secret'], subject });
		const record = expect.record(answer, subject, vendor);
		const secret = expect.text(record.secret, 'secret', subject, vendor, record);
		// Meteroid's own library takes it with the prefix and without.
		return secret.startsWith('whsec_') ? secret : `whsec_${secret}`;
	}

	/** Servers up to 1.0 have no such call, and a key may lack the permission for it: there the address is pasted by hand. */
	private pastedByHand(failure: Failure): null {
		if (failure.failureCode === 'not_found') return null;
		if (failure.failureCode !== 'forbidden') throw failure;
		this.surroundings.tell(unchecked);
		return null;
	}

	private async save(request: ApiRequest) {
		await this.send(request).catch((error: unknown) => {
			throw refusedEndpoint(error);
		});
	}
}

export const meteroidWebhooks: Provider<RegistrationApi> = {
	...meteroid,
	api: (send, _credential, surroundings) => new MeteroidWebhooks(send, surroundings),
	resources: [],
};

/** An empty list is every event, also those of newer servers; older ones would refuse a name they do not know. */
function eventTypes({ events, isAll }: Pick<WantedRegistration, 'events' | 'isAll'>): string[] {
	return isAll ? [] : events;
}

function parseRegistration({ id, url, event_types, disabled }: Row): Registration[] {
	const [known, address] = [textOrNull(id), textOrNull(url)];
	if (known === null || address === null) return [];
	const events = Array.isArray(event_types)
		? event_types.flatMap((name) => textOrNull(name) ?? [])
		: [];
	return [
		{ id: known, url: address, events, isAll: events.length === 0, isActive: disabled !== true },
	];
}

/** What can be wrong with an endpoint is another matter than with a customer. */
function refusedEndpoint(error: unknown): unknown {
	if (!(error instanceof Failure) || error.failureCode !== 'invalid_input') return error;
	return new Failure(
		'invalid_input',
		error.message,
		'Meteroid sends to public addresses with https:// only: set WEBHOOK_URL of your n8n to one. On a Meteroid server of your own you can allow others with WEBHOOK_ALLOW_PRIVATE_DESTINATIONS=true. Check the events too.',
	);
}
