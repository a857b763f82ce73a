import { isRecord, time } from '../core';

/**
 * A time in any of the forms that gigstack gives: an epoch in seconds or milliseconds, the database's
 * object with `_seconds`, or a text; in UTC where it names no zone. Null where it is no time.
 */
export function momentOf(value: unknown): Date | null {
	if (isRecord(value)) return time.ofSeconds(value._seconds ?? value.seconds);
	return time.ofEpoch(value) ?? ofText(value);
}

function ofText(value: unknown): Date | null {
	if (typeof value !== 'string') return null;
	const text = value.trim();
	if (/^\d{4}-\d\d-\d\d$/.test(text)) return time.ofIso(`${text}T00:00:00`);
	const iso = time.ofIso(text.replace(/^(\d{4}-\d\d-\d\d) +/, '$1T'));
	if (iso !== null) return iso;
	// Without a zone it would be read in that of n8n.
	const date = new Date(/(GMT|UTC|Z|[+-]\d\d:?\d\d)$/.test(text) ? text : NaN);
	return Number.isNaN(date.getTime()) ? null : date;
}
