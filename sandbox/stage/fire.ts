import axios from 'axios';
import { randomUUID } from 'node:crypto';
import type { VendorName } from '../../scripts/vendors';
import type { SharedConditions } from './conditions';
import type { Destination, Events } from './events';
import { observers } from './observers';

/** What an event is about and how it is sent, where that is not as usual. */
export interface Firing {
	/** Whom it is about; the plain customer of the cast unless told otherwise. */
	customerId?: string | number;
	/** In place of the vendor's usual payload. */
	payload?: object;
	/** The same as before, for a delivery that is repeated. */
	deliveryId?: string;
	/** In place of the addresses that the vendor was told. */
	url?: string;
}

/** One delivery, and how it was answered. */
export interface Fired {
	url: string;
	deliveryId: string;
	/** Zero where the vendor sends nothing to such an address; the body then says why. */
	status: number;
	body: string;
}

interface Sender {
	name: VendorName;
	events: Events | null;
	conditions: Readonly<SharedConditions>;
}

/** Sends a vendor's event to everyone who is to hear of it. Fails for a vendor that sends none. */
export async function fire(
	{ name, events, conditions }: Sender,
	event: string,
	{ customerId, deliveryId, url, ...firing }: Firing,
): Promise<Fired[]> {
	if (!events) throw new Error(`${name} sends no events`);
	const payload = firing.payload ?? events.payload(event, customerId);
	const destinations = url ? [{ url, secret: events.secretFor(url) }] : events.hearing(event);
	return await Promise.all(
		destinations.map(async (destination) => {
			const refusal = events.refusal?.(destination.url) ?? null;
			if (refusal !== null) {
				return { url: destination.url, deliveryId: '', status: 0, body: refusal };
			}
			if (!firing.payload) {
				const delivery = { provider: name, event, payload, conditions };
				observers.forEach((one) => one.delivery(delivery));
			}
			return await deliver(destination, { events, payload, deliveryId });
		}),
	);
}

interface Parcel {
	events: Events;
	payload: object;
	deliveryId: string | undefined;
}

/** Sends a payload as the vendor does, signed as the vendor signs, if it does. */
async function deliver(
	{ url, secret }: Destination,
	{ events, payload, deliveryId: id = `msg_${randomUUID()}` }: Parcel,
): Promise<Fired> {
	const body = JSON.stringify(payload);
	const signature = secret === null ? {} : await events.sign({ id, body, secret });
	const answer = await axios.post<string>(url, body, {
		// A connection that is kept may be closed just when the next delivery uses it.
		headers: { 'content-type': 'application/json', connection: 'close', ...signature },
		responseType: 'text',
		validateStatus: () => true,
		proxy: false,
	});
	return { url, deliveryId: id, status: answer.status, body: answer.data };
}
