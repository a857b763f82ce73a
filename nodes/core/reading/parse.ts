import type { IDataObject } from 'n8n-workflow';

/** True for a JSON object: neither null nor an array. */
export function isRecord(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a record, or an empty one, so that a field can be asked for without a second check. */
export function recordOrEmpty(value: unknown): IDataObject {
	return isRecord(value) ? value : {};
}

/** Text that says something, without surrounding spaces; a number as its digits; null for anything else. */
export function textOrNull(value: unknown): string | null {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	if (typeof value !== 'string') return null;
	return value.trim() || null;
}

/** A number, also as digits in a text; null for anything else. */
export function numberOrNull(value: unknown): number | null {
	const text = textOrNull(value);
	return text === null || !Number.isFinite(Number(text)) ? null : Number(text);
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
