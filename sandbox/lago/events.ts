import { customerWith, type Destination, type Events, type Unsigned } from '../stage/events';
import type { LagoCustomer } from './customers';
import { entityFor } from './eventEntity';
import { eventTypes } from './eventTypes';
import type { LagoInvoice } from './invoices';
import type { LagoSigning } from './signing';
import type { LagoSubscription } from './subscriptions';
import { organizationId, type LagoWebhookEndpoints } from './webhookEndpoints';

interface Organization {
	customers: readonly LagoCustomer[];
	invoices(): readonly LagoInvoice[];
	subscriptions(): readonly LagoSubscription[];
	endpoints: LagoWebhookEndpoints;
	signing: LagoSigning;
}

/** The events of the organization. */
export class LagoEvents implements Events {
	constructor(private readonly organization: Organization) {}

	types = () => [...eventTypes.keys()].map((name) => ({ name }));

	/** There is no ID of the event in it, and no time. */
	payload(type: string, customerId?: string | number): object {
		const kind = eventTypes.get(type);
		if (kind === undefined) throw new Error(`Lago sends no ${type} here`);
		const { customers, invoices, subscriptions } = this.organization;
		const customer = customerWith(customers, customerId);
		const isOwn = (one: { customer: LagoCustomer }) => one.customer === customer;
		const entity = entityFor(kind, {
			customer,
			invoice: invoices().find(isOwn),
			subscription: subscriptions().find(isOwn),
		});
		return {
			webhook_type: type,
			object_type: kind,
			organization_id: organizationId,
			[kind]: entity,
		};
	}

	hearing = (type: string): Destination[] => this.organization.endpoints.hearing(type);

	/** An address that nobody has registered is sent to as from a webhook with HMAC. */
	secretFor(url: string): string {
		const { endpoints, signing } = this.organization;
		return endpoints.secretFor(url) ?? signing.hmacKey;
	}

	sign = async (delivery: Unsigned): Promise<Record<string, string>> =>
		await this.organization.signing.headers(delivery);
}
