import { emailOrNull } from '../customer/email';
import { isUuid } from '../reading/ids';
import { decodeToken } from '../reading/jwt';
import { ofIso } from '../reading/time';

/** What a value is like. Nothing of the value itself is in it. */
export interface Kind {
	label: string;
	/** How many characters, digits or entries it has; null where that tells nothing. */
	size: number | null;
}

/**
 * What IDs begin with at the providers that we know of. Of any other text no letter is told: what stands
 * before an underscore can as well be somebody's name.
 */
const prefixes = new Set([
	...['acct', 'add', 'bps', 'bpc', 'client', 'ctm', 'cus', 'evt', 'gid', 'in', 'inv', 'ive', 'org'],
	...['pay', 'payment', 'pi', 'plan', 'pm', 'price', 'prod', 'pv', 'seti', 'sub', 'team', 'txn'],
	...['usr', 'wh', 'whe', 'whsec'],
]);
const idWithPrefix = /^([a-z]+)_[\dA-Za-z]{4,}$/;

/** In characters. Nothing of a longer text is looked at. */
const longest = 5000;

const textKinds: Array<[label: string, is: (text: string) => boolean]> = [
	['email', (text) => text.includes('@') && emailOrNull(text) !== null],
	['UUID', isUuid],
	['day', (text) => /^\d{4}-\d\d-\d\d$/.test(text)],
	['ISO time', (text) => ofIso(text) !== null],
	['web address', (text) => /^https?:\/\//.test(text)],
	['ID with a scheme', (text) => /^[a-z]+:\/\//.test(text)],
	['phone number', (text) => /^\+\d{7,15}$/.test(text)],
];

const sizedTextKinds: Array<[label: string, is: (text: string) => boolean]> = [
	['digits as text', (text) => /^\d+$/.test(text)],
	['decimal number as text', (text) => /^-?\d+\.\d+$/.test(text)],
	['readable token', (text) => text.length > 40 && decodeToken(text) !== null],
	['word in capitals', (text) => /^[A-Z]+(_[A-Z]+)*$/.test(text)],
	['word', (text) => /^[a-z]+(_[a-z]+)*$/.test(text)],
];

/** Tells of a value from an answer what it is like: `text beginning cus_`, 26. */
export function kindOf(value: unknown): Kind {
	if (value === null) return { label: 'null', size: null };
	if (Array.isArray(value)) return { label: 'list', size: value.length };
	if (typeof value === 'boolean') return { label: 'true or false', size: null };
	if (typeof value === 'number') return kindOfNumber(value);
	return typeof value === 'string' ? kindOfText(value) : { label: 'object', size: null };
}

function kindOfNumber(number: number): Kind {
	if (!Number.isInteger(number)) return { label: 'broken number', size: null };
	return { label: 'number', size: String(Math.abs(number)).length };
}

function kindOfText(text: string): Kind {
	const size = text.length;
	if (text.trim() === '') return { label: 'empty text', size: null };
	if (size > longest) return { label: 'text', size };
	const [, prefix] = idWithPrefix.exec(text) ?? [];
	if (prefix !== undefined && prefixes.has(prefix))
		return { label: `text beginning ${prefix}_`, size };
	const [label] = textKinds.find(([, is]) => is(text)) ?? [];
	if (label !== undefined) return { label, size: null };
	const [sized = 'text'] = sizedTextKinds.find(([, is]) => is(text)) ?? [];
	return { label: sized, size };
}
