import { createHmac } from 'node:crypto';
import { customerWith, type Destination, type Events, type Unsigned } from '../stage/events';
import { standardHeaders } from '../stage/standardWebhooks';
import type { GigstackClient } from './clients';
import type { Conditions } from './conditions';
import { eventNames } from './eventNames';
import { gigstackPayload } from './eventPayload';
import type { GigstackWebhooks } from './webhooks';

/** The events of an account, which go to the webhooks that are registered for them. */
export class GigstackEvents implements Events {
	constructor(
		private readonly clients: readonly GigstackClient[],
		private readonly webhooks: GigstackWebhooks,
		private readonly conditions: Readonly<Conditions>,
	) {}

	types = () =>
		eventNames.map((name) =>
			name === 'payment.upcoming_due_date' ? { name, words: 'Payment due soon' } : { name },
		);

	payload(name: string, clientId?: string | number): object {
		return gigstackPayload(name, customerWith(this.clients, clientId), this.conditions);
	}

	hearing(name: string): Destination[] {
		return this.webhooks.registered
			.filter(({ events, status }) => status === 'active' && events.includes(name))
			.map(({ url }) => ({ url, secret: this.secretFor(url) }));
	}

	/** A registered webhook is signed for only where that was asked for; older endpoints always sign. */
	secretFor(url: string): string | null {
		const { registered, secret } = this.webhooks;
		if (this.conditions.gigstackSignature === 'hex') return secret;
		const webhook = registered.find((one) => one.url === url);
		return webhook === undefined || webhook.signing?.enabled ? secret : null;
	}

	sign(delivery: Unsigned): Record<string, string> {
		if (this.conditions.gigstackSignature === 'standard')
			return standardHeaders('webhook', delivery);
		const { body, secret } = delivery;
		return { 'x-gigstack-signature': createHmac('sha256', secret).update(body).digest('hex') };
	}
}
