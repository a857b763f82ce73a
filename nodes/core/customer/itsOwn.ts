import type { IDataObject } from 'n8n-workflow';
import { idText } from '../reading/sheets';
import type { Contact } from './contact';
import { emailOrNull, sameEmail } from './email';

/** All that a customer goes by, the surest first: what is known of them, and what else they were called. */
export function namesOf({ customerId, email }: Contact, others: Array<string | null>): string[] {
	return [customerId, ...others, email].flatMap((name) => name ?? []);
}

/** Whom an input item is about by its own words: its fields `customerId` (or `customer_id`) and `email`. */
export function personIn(json: IDataObject): { id: string | null; email: string | null } {
	return {
		id: idText(json.customerId) ?? idText(json.customer_id),
		email: emailOrNull(json.email),
	};
}

/**
 * Whether an item itself says that it is about a customer: in one of the fields above, or, as lists call
 * their columns what they like, anywhere else.
 * @param names what the customer goes by: IDs, aliases, emails
 */
export function isAbout(json: IDataObject, names: readonly string[]): boolean {
	const { id, email } = personIn(json);
	const isNamed = names.some((name) => name === id || sameEmail(name, email));
	return isNamed || mentions(json, names);
}

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
	if (linkExpiresAt === undefined || (customerMode !== 'id' && customerMode !== 'email'))
		return false;
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
