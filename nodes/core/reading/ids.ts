const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a text is a UUID with its dashes, in small letters or in capitals. */
export function isUuid(text: string): boolean {
	return uuid.test(text);
}

/**
 * Whether two IDs that a provider made are one. Capitals mean nothing in a UUID (RFC 9562); in any other ID
 * they tell one from another. Not for names that users made up themselves, which may look like a UUID.
 */
export function sameId(one: string, other: string): boolean {
	return one === other || (isUuid(one) && one.toLowerCase() === other.toLowerCase());
}
