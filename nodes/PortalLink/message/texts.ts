import { textOrNull } from '../../core';

const longestName = 80;

/** Marks that turn the direction of writing or cannot be seen: they could make a text look like another. */
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

/** A value on one line, without what cannot be seen; null where nothing is left. */
export function oneLine(value: unknown): string | null {
	const text = textOrNull(value);
	if (text === null) return null;
	const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(invisible, '');
	return line.trim() || null;
}

/**
 * A customer's name as a message may show it. Customers choose their names themselves, and mail and
 * text programs make a link of whatever looks like one, so nothing in it may.
 */
export function shownName(value: unknown): string | null {
	const apart = oneLine(value)
		?.replace(/[:/\\@\uff0f\uff1a\uff20\u2044\u2215]+/g, ' ')
		.replace(/[.\u3002\uff0e\uff61](?=\S)/g, '. ');
	const name = oneLine(apart);
	if (name === null) return null;
	const characters = [...name];
	return characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : name;
}
