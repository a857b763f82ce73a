/** True for a JSON object: neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a record, or an empty one, so that a field can be asked for without a second check. */
export function recordOrEmpty(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

/** Text that says something, without surrounding spaces; a number as its digits; null for anything else. */
export function textOrNull(value: unknown): string | null {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	if (typeof value !== 'string') return null;
	return value.trim() || null;
}

/** The first of the named fields that holds text; null if none does. */
export function firstText(
	record: Record<string, unknown>,
	names: readonly string[],
): string | null {
	for (const name of names) {
		const text = textOrNull(record[name]);
		if (text !== null) return text;
	}
	return null;
}
