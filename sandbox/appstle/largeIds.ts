/** Puts an ID of the sandbox's customers beyond what a number of JavaScript can hold exactly. */
const prefix = '9900';

/** The answer with larger IDs of customers, wherever they stand. */
export function withLargeIds(text: string): string {
	return text.replace(/\b7204518\d{6}\b/g, `${prefix}$&`);
}

/** The ID as the sandbox has it. */
export function usualId(digits: string): string {
	return /^99007204518\d{6}$/.test(digits) ? digits.slice(prefix.length) : digits;
}
