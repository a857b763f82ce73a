import { Failure } from '../errors';
import { isRecord, textOrNull } from '../reading/parse';
import { quote } from '../reading/quote';
import { idText } from '../reading/sheets';
import { visibleText } from '../reading/visible';
import { isEmail } from './email';

type ReferenceKind = 'id' | 'email' | 'alias' | 'subscription';

/** How the user named a customer. */
export interface CustomerReference {
	kind: ReferenceKind;
	value: string;
	/** What the vendor calls such a value, where that is another word than the kind's. */
	noun?: string;
}

const nouns: Record<ReferenceKind, string> = {
	id: 'ID',
	email: 'email',
	alias: 'alias',
	subscription: 'subscription',
};
/** In characters. An alias may be as long as a database that keeps it unique allows. */
const longest: Record<ReferenceKind, number> = {
	id: 255,
	email: 255,
	alias: 2700,
	subscription: 255,
};
/** What no reference holds; an alias may hold a tab. */
const unusable: Record<ReferenceKind, RegExp> = {
	id: /[\p{Cc}\p{Cs}]/u,
	email: /[\p{Cc}\p{Cs}]/u,
	alias: /[^\P{Cc}\t]|\p{Cs}/u,
	subscription: /[\p{Cc}\p{Cs}]/u,
};

/** Where an item may have it, by the noun: `externalId`. */
function exampleField(kind: ReferenceKind, noun: string): string {
	if (kind === 'id') return 'customerId';
	return kind === 'subscription' ? 'subscriptionId' : noun.replace(' ID', 'Id');
}

const textOf: Record<ReferenceKind, (value: unknown) => string | null> = {
	id: idText,
	email: visibleText,
	alias: aliasText,
	subscription: idText,
};

/** `the customer with the email “ana@example.com”`, as messages name it. */
export function describeReference(reference: CustomerReference): string {
	return `the customer with ${nameOf(reference)}`;
}

/** `the email “ana@example.com”` */
export function nameOf({ kind, value, noun = nouns[kind] }: CustomerReference): string {
	return `the ${noun} ${quote(value)}`;
}

/**
 * The value of the Customer field. A choice from the list is an ID; a text with an @ is no vendor's ID,
 * so where one is asked for it is an email.
 * @param aliasNoun what the field calls an alias
 * @throws Failure invalid_input where nothing usable is given
 */
export function parseReference(locator: unknown, aliasNoun = nouns.alias): CustomerReference {
	const { mode, value } = isRecord(locator) ? locator : { mode: 'id', value: locator };
	const kind = kindOf(mode, value);
	const noun = kind === 'alias' ? aliasNoun : nouns[kind];
	// A longer number has already lost its last digits, so it would be somebody else's.
	if (typeof value === 'number' && !Number.isSafeInteger(value)) {
		throw invalidReference(kind, value, 'Enter it as text, not as a number.');
	}
	const text = textOf[kind](value);
	if (text === null) {
		const given =
			value === null || value === undefined || value === '' ? 'is empty' : `is ${quote(value)}`;
		throw new Failure(
			'invalid_input',
			`Customer ${given}.`,
			`Choose a customer, or drag the column with the ${noun} onto Customer, which then reads like {{ $json.${exampleField(kind, noun)} }}. If it does already, this row has nothing in that column, or the column has another name in your list.`,
		);
	}
	if (text.length > longest[kind] || unusable[kind].test(text)) {
		throw invalidReference(kind, text, `Enter the ${noun} alone, on one line.`, noun);
	}
	if (kind !== 'email') return { kind, value: text };
	if (!isEmail(text)) {
		throw invalidReference(
			kind,
			text,
			'Enter one email address, such as ana@example.com, without a name.',
		);
	}
	return { kind, value: text };
}

function kindOf(mode: unknown, value: unknown): ReferenceKind {
	if (mode === 'email' || mode === 'alias' || mode === 'subscription') return mode;
	return typeof value === 'string' && value.includes('@') ? 'email' : 'id';
}

/**
 * An alias is whatever the vendor keeps: with a mark, a tab or a no-break space more it may be another
 * customer's, so no more than plain spaces and line breaks around it go.
 */
function aliasText(value: unknown): string | null {
	const text = textOrNull(value);
	if (typeof value !== 'string' || text === null) return text;
	const start = value.indexOf(text);
	const edge = (around: string) => around.replace(/[ \r\n]/g, '');
	return edge(value.slice(0, start)) + text + edge(value.slice(start + text.length));
}

/**
 * The failure for a reference that cannot be a customer's; the provider is not asked.
 * @param noun what the vendor calls such a value, where that is another word than the kind's
 */
export function invalidReference(
	kind: ReferenceKind,
	value: unknown,
	advice: string,
	noun = nouns[kind],
): Failure {
	return new Failure('invalid_input', `Customer: ${quote(value)} ${isNot(kind, noun)}.`, advice);
}

/** What cannot be a customer's: where an ID is asked for, an email would do as well. */
function isNot(kind: ReferenceKind, noun: string): string {
	if (kind === 'id') return 'is neither an ID nor an email';
	return kind === 'subscription' ? 'is not the ID of a subscription' : `is not a valid ${noun}`;
}
