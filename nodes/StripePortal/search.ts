/** In characters: Stripe's search looks for no shorter part of a name. */
export const shortestPart = 3;

/** The query for customers with exactly this email, whatever its case. */
export function exactly(email: string): string {
	return `email:${quoted(email)}`;
}

/** The query for customers with these words in their name or email. */
export function containing(words: string): string {
	return `name~${quoted(words)} OR email~${quoted(words)}`;
}

function quoted(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
