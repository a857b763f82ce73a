import { parse } from 'lossless-json';

/** A number of 16 digits or more, where numbers stand; now and then also a text that looks like one. */
const longNumber = /(?:^|[\s:,[])-?\d{16}/;

/**
 * The value of a JSON text, as JSON.parse gives it, but for whole numbers that a number of JavaScript
 * cannot hold: those become the text of their digits, as otherwise an ID would be another one.
 * Undefined where the text is no JSON.
 */
export function parseJson(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		// Natively it is ten times as fast, and nearly no answer has such numbers.
		return longNumber.test(text)
			? parse(text, undefined, { parseNumber, onDuplicateKey: ({ newValue }) => newValue })
			: value;
	} catch {
		return undefined;
	}
}

function parseNumber(digits: string): number | string {
	const number = Number(digits);
	return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? digits : number;
}
