import { visibleName } from '../../core';
import { nameOfSomebody } from './nobody';

/** In characters. What is longer is cut before it is looked through. */
const longestText = 2000;
const longestName = 80;

/** A value on one line, without what cannot be seen; null where nothing is left. */
export function oneLine(value: unknown): string | null {
	const text = visibleName(value)?.slice(0, longestText);
	return visibleName(text?.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/\p{Cs}/gu, ''));
}

/** What mail and text programs read as another character, as `․` and `．` for a point. */
const notAscii = /[^\0-\x7f]/gu;
const partsOfAddresses = /[.:/\\@\u3002]/;
const dividers = /[:/\\@\u2044\u2215]+/g;
/** A point before a word, unless that is a single letter: no domain ends in one, but S.A. de C.V. does. */
const pointInWord = /[.\u3002](?=[^\s\p{P}])(?!\p{Script=Latin}(?![\p{L}\p{M}\p{N}\p{Cf}_-]))/gu;
const phone = /\+?\p{Nd}(?:[\s().\p{Pd}\p{Cf}\p{M}]*\p{Nd}){6,}/gu;

/**
 * A customer's name as a message may show it; null where it names nobody. Customers choose their names
 * themselves, and mail and text programs make a link of whatever looks like an address or a phone number,
 * so nothing in it may.
 */
export function shownName(value: unknown): string | null {
	const given = oneLine(value);
	const apart = (given && nameOfSomebody(given))
		?.replace(notAscii, plainMark)
		.replace(dividers, ' ')
		.replace(phone, ' ')
		.replace(pointInWord, '. ');
	const name = oneLine(apart);
	if (name === null) return null;
	const characters = [...name];
	return characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : name;
}

/** The marks that a character is read as, where one of them makes an address. */
function plainMark(character: string): string {
	const plain = character.normalize('NFKC');
	return partsOfAddresses.test(plain) ? plain : character;
}
