import { customerWith, type Destination, type Events, type Unsigned } from '../stage/events';
import { newSigningSecret, standardHeaders } from '../stage/standardWebhooks';
import type { Conditions } from './conditions';
import type { MeteroidCustomer } from './customers';
import { eventPayload } from './eventPayload';
import { eventTypesIn } from './eventTypes';
import type { MeteroidInvoice } from './invoices';
import type { MeteroidSubscription } from './subscriptions';
import type { MeteroidWebhookEndpoints } from './webhookEndpoints';

interface Tenant {
	customers: readonly MeteroidCustomer[];
	invoices(): readonly MeteroidInvoice[];
	subscriptions(): readonly MeteroidSubscription[];
	endpoints: MeteroidWebhookEndpoints;
}

/** The events of a tenant. Each endpoint has a secret of its own. */
export class MeteroidEvents implements Events {
	/** What is signed with where no endpoint is registered. */
	readonly secret = newSigningSecret();

	constructor(
		private readonly tenant: Tenant,
		private readonly conditions: Readonly<Conditions>,
	) {}

	types = () => eventTypesIn(this.conditions.meteroidVersion).map((name) => ({ name }));

	payload(type: string, customerId?: string | number): object {
		const { customers, invoices, subscriptions } = this.tenant;
		const customer = customerWith(customers, customerId);
		return eventPayload({
			type,
			version: this.conditions.meteroidVersion,
			customer,
			invoice: invoices().find((one) => one.customer === customer),
			subscription: subscriptions().find((one) => one.customer === customer),
		});
	}

	hearing = (type: string): Destination[] => this.tenant.endpoints.hearing(type);
	secretFor = (url: string): string => this.tenant.endpoints.secretFor(url) ?? this.secret;
	refusal = (url: string): string | null => this.tenant.endpoints.refusal(url);

	/** Up to 1.0 through Svix. */
	sign = (delivery: Unsigned): Record<string, string> =>
		standardHeaders(this.conditions.meteroidVersion === 'A' ? 'svix' : 'webhook', delivery);
}
