/** A webhook as the provider keeps it. */
export interface Registration {
	id: string;
	url: string;
	events: string[];
	/** Whether it gets every event, also those that are not in `events`. */
	isAll?: boolean;
	isActive: boolean;
	/** Whether what it sends is signed; undefined where the provider does not say so. */
	isSigned?: boolean;
	/** Whether it signs in the way that the node asks for; undefined where the provider has only one. */
	signsAsAsked?: boolean;
}

/** What the provider is asked to keep. */
export interface WantedRegistration {
	url: string;
	events: string[];
	/** Whether every event is wanted, also those that are not in `events`. */
	isAll: boolean;
	/** For the user who sees it in the provider's dashboard. */
	description: string;
}

/** The calls of a provider that takes registrations by API. */
export interface RegistrationApi {
	/** Null where the account takes no registrations: there the user pastes the address. */
	listWebhooks(): Promise<Registration[] | null>;
	/** Gives what the webhook's deliveries are signed with, where the provider tells it in this answer alone; else null. */
	createWebhook(wanted: WantedRegistration): Promise<string | null>;
	updateWebhook(id: string, wanted: WantedRegistration): Promise<void>;
	deleteWebhook(id: string): Promise<void>;
	/** What the webhook's deliveries are signed with, or the public key for that. Undefined where the provider does not tell it again. */
	secretOf?(id: string): Promise<string>;
}

/**
 * The registration that sends to this address, undefined if there is none, null where there can be none. The address is the flow's own, so
 * that this one is its own too, whoever made it, and every other one is somebody else's.
 */
export async function findRegistration(
	api: RegistrationApi,
	url: string,
): Promise<Registration | undefined | null> {
	const registrations = await api.listWebhooks();
	return registrations && registrations.find((registration) => registration.url === url);
}

/** Whether the provider would send what is wanted. */
export function isAsWanted(
	{ events, isAll = false, isActive, signsAsAsked = true }: Registration,
	wanted: WantedRegistration,
) {
	const kept = new Set(events);
	const isSame =
		kept.size === wanted.events.length && wanted.events.every((name) => kept.has(name));
	return isActive && signsAsAsked && (isAll ? wanted.isAll : isSame);
}
