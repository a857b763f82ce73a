import type { IDataObject, INodeType } from 'n8n-workflow';
import type { ProviderCredential } from '../../nodes/core';
import type { Conditions, Sandbox } from '../../sandbox';
import type { Scheme } from '../support/signatures/scheme';

/** The vendor's trigger. */
export interface VendorTrigger {
	node: new () => INodeType;
	/** The ways in which the vendor signs, the usual one first. */
	schemes: readonly [Scheme, ...Scheme[]];
	sample: SampleEvent;
	/** What the sandbox signs with. */
	sandboxSecret(sandbox: Sandbox): string;
	/** The credential by whose key the secret is sealed, where the node learns it from the API alone. Null where the user pastes it. */
	sealedBy: ProviderCredential | null;
	/** Where the user pastes the address at the vendor; null where there is nothing to paste it into. */
	pastedByHand: Partial<Conditions> | null;
	/** Null where the vendor takes no registrations by API. */
	registration: VendorRegistration | null;
}

/** An event about a customer, as the vendor sends it. */
export interface SampleEvent {
	/** Its name, which is in the vendor's list. */
	name: string;
	/** The payload, with another name or ID of the event where they are given. An ID is left out where there is none. */
	payload(changes?: { name?: string; eventId?: string }): IDataObject;
	/** What the item says by the payload alone, without the headers. */
	says: {
		eventId: string | null;
		/** ISO 8601. */
		occurredAt: string | null;
		customerId: string;
		customerName: string | null;
		email: string | null;
	};
}

/** Webhooks that are registered at the vendor by API. */
export interface VendorRegistration {
	/** Where the vendor takes them. */
	conditions: Partial<Conditions>;
	/** Two events to register for; another one, that is not among them; and what All Events registers. */
	events: { chosen: [string, string]; other: string; all: readonly string[] };
	/** Whether the API tells what a webhook is signed with. Else it is on the webhook's page. */
	tellsSecret: boolean;
	registered(sandbox: Sandbox): RegisteredWebhook[];
	/** Somebody else's webhook. */
	add(sandbox: Sandbox, url: string): void;
	/** What the flow's own webhook at the vendor can have become, so that it has to be put right. */
	spoiled: ReadonlyArray<[title: string, spoil: (sandbox: Sandbox) => void]>;
	/** The answer to an address that the vendor refuses. */
	refusedAddress: { status: number; body: object };
}

export interface RegisteredWebhook {
	url: string;
	events: string[];
	isActive: boolean;
}
