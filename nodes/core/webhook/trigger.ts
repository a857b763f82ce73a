import type { VerifySignature } from './delivery';

/** What happened, as far as the provider's payload tells. */
export interface WebhookEvent {
	/** The provider's name for it, such as `invoice.paid`. Null where the payload has none. */
	event: string | null;
	/** The provider's ID of the event itself, never of what it is about. */
	eventId: string | null;
	occurredAt: Date | null;
	customerId: string | null;
	/** Lower case. */
	email: string | null;
}

/** All that core has to know of a provider whose events start flows. */
export interface Trigger {
	/** The vendor's name as users know it. */
	vendor: string;
	credentialType: string;
	/** The names of the events that are documented. */
	events: readonly string[];
	/** Those that All Events registers, where the provider refuses some to ordinary accounts. */
	ordinaryEvents?: readonly string[];
	read(payload: Record<string, unknown>): WebhookEvent;
	verify: VerifySignature;
	/** Why the secret cannot be one of this provider's, for the message that names the field; null where it can. */
	secretProblem(secret: string): string | null;
}
