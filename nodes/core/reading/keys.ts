import { safeDetail } from './quote';

const mostKeys = 12;
const longestKey = 40;

/**
 * The names of the fields that came, for messages about one that did not; `nothing` where there are
 * none. Values are never in it, nor are keys that could be one: an answer may be sorted by tokens.
 */
export function keysOf(record: Record<string, unknown>): string {
	const keys = Object.keys(record);
	const shown = keys.filter(isName).slice(0, mostKeys);
	return (keys.length > shown.length ? [...shown, '…'] : shown).join(', ') || 'nothing';
}

/** By its words, as names of fields are often as long as a token. */
function isName(key: string): boolean {
	const isShort = key.length <= longestKey && !/\d.*\d.*\d/.test(key);
	return (
		isShort && key.split('_').every((word) => /^\w*$/.test(word) && safeDetail(word, []) === word)
	);
}
