import type { Provider } from '../requests/provider';
import type { VerifySignature } from './delivery';
import type { RegistrationApi } from './registration';

/** Whom an event is about, as far as it is known. */
export interface EventCustomer {
	customerId: string | null;
	customerName: string | null;
	/** Lower case. */
	email: string | null;
}

/** What happened, as far as the provider's payload tells. */
export interface WebhookEvent extends EventCustomer {
	/** The provider's name for it, such as `invoice.paid`. Null where the payload has none. */
	event: string | null;
	/** The provider's ID of the event itself, never of what it is about. */
	eventId: string | null;
	occurredAt: Date | null;
}

/** The JSON object that a provider sends. */
export type Payload = Record<string, unknown>;

/** Asks the provider whom an event is about, for those whose payload names no customer. */
export interface LookUp<Api> {
	provider: Provider<Api>;
	/** True where events name the customer without an email, and those are looked up as well. */
	forEmail?: boolean;
	/** All null for an event that is about no customer. Each request is sent once, and all of them have four seconds. */
	customerOf(payload: Payload, api: Api): Promise<EventCustomer>;
}

/** All that core has to know of a provider whose events start flows. */
export interface Trigger<Api = unknown> {
	/** The vendor's name as users know it. */
	vendor: string;
	credentialType: string;
	/** The names of the events that are documented. */
	events: readonly string[];
	read(payload: Payload): WebhookEvent;
	/** Tells the chosen events that the node's own fields leave out. `read` gives a field's value. */
	isWanted?(payload: Payload, read: (name: string) => unknown): boolean;
	/** Undefined where every payload says whom it is about, or the provider cannot say it either. */
	lookUp?: LookUp<Api>;
	/** The calls about registered webhooks, where the provider tells by them what it signs with. */
	registration?: Provider<RegistrationApi>;
	/** True where the node learns the secret from the API alone, so that the credential has no Signing Secret. */
	learnsSecret?: boolean;
	/** Those that All Events registers, where the provider refuses some to ordinary accounts. */
	ordinaryEvents?: readonly string[];
	verify: VerifySignature;
	/** Why the secret cannot be one of this provider's, for the message that names the field; null where it can. */
	secretProblem(secret: string): string | null;
}
