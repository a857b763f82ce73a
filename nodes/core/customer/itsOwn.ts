import type { IDataObject } from 'n8n-workflow';
import { textOrNull } from '../reading/parse';
import { idText } from '../reading/sheets';
import type { Contact } from './contact';
import { mailboxOf, sameEmail } from './email';

/** All that a customer goes by, the surest first: what is known of them, and what else they were called. */
export function namesOf({ customerId, email }: Contact, others: Array<string | null>): string[] {
	return [customerId, ...others, email].flatMap((name) => name ?? []);
}

/** Whom an input item is about by its own words: its fields `customerId` (or `customer_id`) and `email`. */
export function personIn(json: IDataObject): { id: string | null; email: string | null } {
	return {
		id: idText(json.customerId) ?? idText(json.customer_id),
		email: mailboxOf(json.email),
	};
}

/** What an item has in a column that tells whom it is about. */
export interface InColumn {
	column: string;
	value: string;
}

const phoneColumn = /phone|fono|fone|mobil|móvil|movil|celular|handy|whatsapp|^(tel|cell?)$/i;
/** In digits: with fewer, it is another number. */
const shortestPhone = 7;

/** The emails of an item, whatever their columns are called, and the phone numbers in columns that are called so. */
export function contactsIn(json: IDataObject): InColumn[] {
	return Object.entries(json).flatMap(([column, given]) => {
		const value = mailboxOf(given) ?? (phoneColumn.test(column) ? phoneDigits(given) : null);
		return value === null ? [] : [{ column, value }];
	});
}

function phoneDigits(value: unknown): string | null {
	const digits = textOrNull(value)?.replace(/\D/g, '') ?? '';
	return digits.length >= shortestPhone ? digits : null;
}

/**
 * Whether an item itself says that it is about a customer: in one of the fields above, or, as lists call
 * their columns what they like, anywhere else.
 * @param names what the customer goes by: IDs, aliases, emails
 * @param isFixed whether Customer is the same for all items: then a short name may be in a column by chance
 */
export function isAbout(json: IDataObject, names: readonly string[], isFixed: boolean): boolean {
	const { id, email } = personIn(json);
	const isNamed = names.some((name) => name === id || sameEmail(name, email));
	return isNamed || mentions(json, isFixed ? names.filter(isTelling) : names);
}

/** A customer may be called `1` or `pro`, and so may what a list has in any other column. */
function isTelling(name: string): boolean {
	return name.length >= shortestTelling;
}

const shortestTelling = 5;

/**
 * Whether an item is about a signed link that was made for another customer. An alias cannot be compared,
 * nor an email where only the ID is known: one customer for all links is then another's, a lookup is not.
 * @param isFixed whether Customer is the same for all items
 */
export function isOfAnothersLink(
	{ customer, customerMode, linkExpiresAt }: IDataObject,
	names: readonly string[],
	isFixed: boolean,
): boolean {
	if (linkExpiresAt === undefined) return false;
	if (customerMode === 'alias') return isFixed && !mentions({ customer }, names);
	if (customerMode !== 'id' && customerMode !== 'email') return false;
	const alike = names.filter((name) => name.includes('@') === (customerMode === 'email'));
	return alike.length === 0 ? isFixed : !mentions({ customer }, alike);
}

function mentions(json: IDataObject, names: readonly string[]): boolean {
	const values: unknown[] = [json];
	for (let value = values.pop(); value !== undefined; value = values.pop()) {
		const text = idText(value);
		const isName = (name: string) => name === value || name === text || sameEmail(name, text);
		if (text !== null && names.some(isName)) return true;
		if (typeof value === 'object' && value !== null) {
			for (const inner of Object.values(value)) if (inner !== undefined) values.push(inner);
		}
	}
	return false;
}
