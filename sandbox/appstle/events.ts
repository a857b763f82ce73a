import { customerWith, type Events, type Unsigned } from '../stage/events';
import { newSigningSecret, standardHeaders } from '../stage/standardWebhooks';
import type { Conditions } from './conditions';
import type { AppstleCustomer } from './customers';
import { appstlePayload } from './eventPayload';
import { eventTypes } from './eventTypes';

/** The events of a shop. */
export class AppstleEvents implements Events {
	/** The addresses that were pasted into the dashboard; each hears of everything. */
	readonly registered: Array<{ url: string }> = [];
	readonly secret = newSigningSecret();

	constructor(
		private readonly customers: readonly AppstleCustomer[],
		private readonly conditions: Readonly<Conditions>,
	) {}

	types = () => eventTypes;

	payload(type: string, customerId?: string | number): object {
		return appstlePayload(type, customerWith(this.customers, customerId), this.conditions);
	}

	hearing = () => this.registered.map(({ url }) => ({ url, secret: this.secret }));
	secretFor = () => this.secret;
	sign = (delivery: Unsigned) => standardHeaders('webhook', delivery);
}
