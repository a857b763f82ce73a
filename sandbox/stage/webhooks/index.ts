import type { AppstleCustomer } from '../../appstle/customers';
import { appstlePayload } from '../../appstle/events';
import type { Conditions } from '../conditions';
import type { GigstackClient } from '../../gigstack/clients';
import type { GigstackWebhooks } from '../../gigstack/webhooks';
import type { MeteroidCustomer } from '../../meteroid/customers';
import { observers } from '../observers';
import type { ProviderName } from '../recorder';
import type { MeteroidWebhookEndpoints } from '../../meteroid/webhookEndpoints';
import { gigstackPayload } from '../../gigstack/eventPayload';
import { deliver, type Fired, type Firing } from './sender';
import { newSigningSecret } from '../signingSecret';

export type { Fired, Firing };

interface Cast {
	appstle: readonly AppstleCustomer[];
	gigstack: readonly GigstackClient[];
	meteroid: readonly MeteroidCustomer[];
}

/** What Meteroid has registered and sends. */
interface MeteroidWebhooks {
	endpoints: MeteroidWebhookEndpoints;
	payload(event: string, customer: MeteroidCustomer): object;
}

interface Destination {
	url: string;
	/** Null where nothing is signed. */
	secret: string | null;
}

/** Sends the providers' events to whom they were told to: in a dashboard, or by gigstack's or Meteroid's API. */
export class Webhooks {
	readonly secrets: Record<ProviderName, string>;
	/** The addresses pasted into the dashboards; gigstack has none to paste into. */
	readonly endpoints: { appstle: string[]; meteroid: string[] } = { appstle: [], meteroid: [] };

	constructor(
		private readonly customers: Cast,
		readonly gigstack: GigstackWebhooks,
		readonly meteroid: MeteroidWebhooks,
		private readonly conditions: Readonly<Conditions>,
	) {
		this.secrets = {
			appstle: newSigningSecret(),
			gigstack: gigstack.secret,
			meteroid: newSigningSecret(),
		};
	}

	/** Sends an event to everyone who is to hear of it. */
	fire = async (provider: ProviderName, event: string, firing: Firing = {}): Promise<Fired[]> => {
		const payload = firing.payload ?? this.#payload(provider, event, firing.customerId);
		const { conditions } = this;
		const { deliveryId } = firing;
		const destinations = firing.url
			? [{ url: firing.url, secret: this.#secretFor(provider, firing.url) }]
			: this.#destinations(provider, event);
		return await Promise.all(
			destinations.map(async ({ url, secret }) => {
				const refusal = provider === 'meteroid' ? this.meteroid.endpoints.refusal(url) : null;
				if (refusal !== null) return { url, deliveryId: '', status: 0, body: refusal };
				const delivery = { provider, event, payload, conditions };
				if (!firing.payload) observers.forEach((one) => one.delivery(delivery));
				return await deliver(provider, url, payload, { secret, deliveryId, conditions });
			}),
		);
	};

	reset(): void {
		this.endpoints.appstle.length = 0;
		this.endpoints.meteroid.length = 0;
		this.gigstack.registered.length = 0;
		this.meteroid.endpoints.registered.length = 0;
	}

	#destinations(provider: ProviderName, event: string): Destination[] {
		if (provider === 'gigstack') {
			return this.gigstack.registered
				.filter(({ events, status }) => status === 'active' && events.includes(event))
				.map(({ url }) => ({ url, secret: this.#secretFor(provider, url) }));
		}
		const secret = this.secrets[provider];
		const pasted = this.endpoints[provider].map((url) => ({ url, secret }));
		return provider === 'meteroid'
			? [...pasted, ...this.meteroid.endpoints.hearing(event)]
			: pasted;
	}

	/**
	 * Meteroid makes a secret for each address that is registered. gigstack signs for one only where that
	 * was asked for; its older endpoints always sign.
	 */
	#secretFor(provider: ProviderName, url: string): string | null {
		if (provider === 'meteroid')
			return this.meteroid.endpoints.secretFor(url) ?? this.secrets.meteroid;
		const secret = this.secrets[provider];
		if (provider !== 'gigstack' || this.conditions.gigstackSignature === 'hex') return secret;
		const webhook = this.gigstack.registered.find((registered) => registered.url === url);
		return webhook === undefined || webhook.signing?.enabled ? secret : null;
	}

	#payload(provider: ProviderName, event: string, customerId: Firing['customerId']): object {
		const { appstle, gigstack, meteroid } = this.customers;
		switch (provider) {
			case 'appstle':
				return appstlePayload(event, chosen(appstle, customerId), this.conditions);
			case 'gigstack':
				return gigstackPayload(event, chosen(gigstack, customerId), this.conditions);
			case 'meteroid':
				return this.meteroid.payload(event, chosen(meteroid, customerId));
		}
	}
}

/** The customer with the ID; without one the first, who is the plain one of the cast. */
function chosen<Customer extends { id: string | number }>(
	customers: readonly Customer[],
	id: Firing['customerId'],
): Customer {
	const customer = customers.find((each) => id === undefined || String(each.id) === String(id));
	if (!customer) throw new Error(`no customer ${id}`);
	return customer;
}
