import type { AppstleCustomer } from '../appstle/customers';
import type { Conditions } from '../conditions';
import type { GigstackClient } from '../gigstack/clients';
import type { GigstackWebhooks } from '../gigstack/webhooks';
import type { MeteroidCustomer } from '../meteroid/customers';
import type { ProviderName } from '../recorder';
import { appstlePayload, gigstackPayload, meteroidPayload } from './payloads';
import { newSigningSecret } from '../signingSecret';
import { deliver, type Fired, type Firing } from './sender';

export type { Fired, Firing };

interface Cast {
	appstle: readonly AppstleCustomer[];
	gigstack: readonly GigstackClient[];
	meteroid: readonly MeteroidCustomer[];
}

/** Sends the providers' events to whom they were told to: in a dashboard, or at gigstack by its API. */
export class Webhooks {
	readonly secrets: Record<ProviderName, string>;
	/** The addresses pasted into the dashboards; gigstack has none to paste into. */
	readonly endpoints: { appstle: string[]; meteroid: string[] } = { appstle: [], meteroid: [] };

	constructor(
		private readonly customers: Cast,
		readonly gigstack: GigstackWebhooks,
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
		const urls = firing.url ? [firing.url] : this.#addresses(provider, event);
		return await Promise.all(
			urls.map(async (url) => {
				const secret = this.#isSigned(provider, url) ? this.secrets[provider] : null;
				const { deliveryId } = firing;
				return await deliver(provider, url, payload, { secret, deliveryId, conditions });
			}),
		);
	};

	reset(): void {
		this.endpoints.appstle.length = 0;
		this.endpoints.meteroid.length = 0;
		this.gigstack.registered.length = 0;
	}

	/** gigstack signs for a registered address only where that was asked for; its older endpoints always sign. */
	#isSigned(provider: ProviderName, url: string): boolean {
		if (provider !== 'gigstack' || this.conditions.gigstackSignature === 'hex') return true;
		const webhook = this.gigstack.registered.find((registered) => registered.url === url);
		return webhook === undefined || (webhook.signing?.enabled ?? false);
	}

	#addresses(provider: ProviderName, event: string): string[] {
		if (provider !== 'gigstack') return [...this.endpoints[provider]];
		return this.gigstack.registered
			.filter(({ events, status }) => status === 'active' && events.includes(event))
			.map(({ url }) => url);
	}

	#payload(provider: ProviderName, event: string, customerId: Firing['customerId']): object {
		const { appstle, gigstack, meteroid } = this.customers;
		switch (provider) {
			case 'appstle':
				return appstlePayload(event, chosen(appstle, customerId));
			case 'gigstack':
				return gigstackPayload(event, chosen(gigstack, customerId), this.conditions);
			case 'meteroid':
				return meteroidPayload(event, chosen(meteroid, customerId));
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
