import axios from 'axios';
import { createHmac, randomUUID } from 'node:crypto';
// The package's own entry loads the client of all of Svix's API besides, for a second.
import { Webhook } from 'svix/dist/webhook';
import type { Conditions } from '../conditions';
import type { ProviderName } from '../recorder';

/** What an event is about and how it is sent, where that is not as usual. */
export interface Firing {
	/** Whom it is about; the plain customer of the cast unless told otherwise. */
	customerId?: string | number;
	/** In place of the provider's usual payload. */
	payload?: object;
	/** The same as before, for a delivery that is repeated. */
	deliveryId?: string;
	/** In place of the addresses that the provider was told. */
	url?: string;
}

/** One delivery, and how it was answered. */
export interface Fired {
	url: string;
	deliveryId: string;
	/** Zero where the provider sends nothing to such an address; the body then says why. */
	status: number;
	body: string;
}

/** Sends a payload as the provider does, signed as the provider signs, if it does. */
export async function deliver(
	provider: ProviderName,
	url: string,
	payload: object,
	{ secret, deliveryId = `msg_${randomUUID()}`, conditions }: Delivery,
): Promise<Fired> {
	const body = JSON.stringify(payload);
	const isHex = provider === 'gigstack' && conditions.gigstackSignature === 'hex';
	const standard = (key: string) =>
		standardHeaders(headerFamily(provider, conditions), deliveryId, body, key);
	const hex = (key: string) => ({
		'x-gigstack-signature': createHmac('sha256', key).update(body).digest('hex'),
	});
	const signature = secret === null ? {} : (isHex ? hex : standard)(secret);
	const answer = await axios.post<string>(url, body, {
		// A connection that is kept may be closed just when the next delivery uses it.
		headers: { 'content-type': 'application/json', connection: 'close', ...signature },
		responseType: 'text',
		validateStatus: () => true,
		proxy: false,
	});
	return { url, deliveryId, status: answer.status, body: answer.data };
}

interface Delivery {
	/** Null where the provider was not asked to sign. */
	secret: string | null;
	deliveryId?: string;
	conditions: Readonly<Conditions>;
}

/** Meteroid sent through Svix up to 1.0. */
function headerFamily(
	provider: ProviderName,
	{ meteroidVersion }: Readonly<Conditions>,
): 'webhook' | 'svix' {
	return provider === 'meteroid' && meteroidVersion === 'A' ? 'svix' : 'webhook';
}

function standardHeaders(
	family: 'webhook' | 'svix',
	id: string,
	body: string,
	secret: string,
): Record<string, string> {
	const now = new Date();
	return {
		[`${family}-id`]: id,
		[`${family}-timestamp`]: String(Math.floor(now.getTime() / 1000)),
		[`${family}-signature`]: new Webhook(secret).sign(id, now, body),
	};
}
