/** A webhook as the provider keeps it. */
export interface Registration {
	id: string;
	url: string;
	events: string[];
	isActive: boolean;
}

/** What the provider is asked to keep. */
export interface WantedRegistration {
	url: string;
	events: string[];
	/** For the user who sees it in the provider's dashboard. */
	description: string;
}

/** The calls of a provider that takes registrations by API. */
export interface RegistrationApi {
	listWebhooks(): Promise<Registration[]>;
	createWebhook(wanted: WantedRegistration): Promise<void>;
	updateWebhook(id: string, wanted: WantedRegistration): Promise<void>;
	deleteWebhook(id: string): Promise<void>;
}

/**
 * The registration that sends to this address, if there is one. The address is the flow's own, so
 * that this one is its own too, whoever made it, and every other one is somebody else's.
 */
export async function findRegistration(
	api: RegistrationApi,
	url: string,
): Promise<Registration | undefined> {
	return (await api.listWebhooks()).find((registration) => registration.url === url);
}

/** Whether the provider would send what is wanted. */
export function isAsWanted({ events, isActive }: Registration, wanted: WantedRegistration) {
	const kept = new Set(events);
	const isSame =
		kept.size === wanted.events.length && wanted.events.every((name) => kept.has(name));
	return isActive && isSame;
}
