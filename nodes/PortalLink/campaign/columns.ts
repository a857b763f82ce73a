import { hash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { contactsIn, idText, isUuid, mailboxOf, quote, recordOrEmpty } from '../../core';

type Value = IDataObject[string];

/**
 * What an item has in a column. `owner.id` is also `id` in the column `owner`: so n8n writes it where a
 * user drags it into the field.
 */
export function inColumn(item: IDataObject, column: string): Value {
	if (column in item) return item[column];
	return column.split('.').reduce<Value>((value, part) => recordOrEmpty(value)[part], item);
}

/**
 * A customer's ID, alias or email in the one spelling by which customers are told apart, however a list or
 * somebody who writes into the table spells it; null where there is none. Shopify's gid ends with the
 * number that others of its rows have alone.
 */
export function customerNamed(value: unknown): string | null {
	const text = idText(value);
	return mailboxOf(text) ?? text?.replace(/^gid:\/\/.*\//, '') ?? null;
}

/** What tells a customer from all others: a UUID is one in capitals and in small letters. */
export function identityOf(customer: string): string {
	return isUuid(customer) ? customer.toLowerCase() : customer;
}

/**
 * An item of which a list does not say whose it is, by name, email and phone; without these by a mark of all
 * that it has, as any of that may be a secret.
 */
export function described(item: IDataObject, name: string | null): string {
	const contacts = contactsIn(item).map(({ value }) => value);
	const known = [name, ...contacts].filter((one) => one !== null).join(', ');
	return customerNamed(known) ?? `a row without name, email and phone (${markOf(item)})`;
}

function markOf(item: IDataObject): string {
	return hash('sha256', JSON.stringify(item), 'base64url').slice(0, 11);
}

const listing = new Intl.ListFormat('en');
/** So many of them fit into a message. */
const mostColumns = 20;

/** Such as: the columns “clientId” and “email” */
export function columnsInWords(columns: string[]): string {
	const named = columns.slice(0, mostColumns).map(quote);
	const others = columns.length - named.length;
	const all = others > 0 ? [...named, `${others} more`] : named;
	return `the ${columns.length === 1 ? 'column' : 'columns'} ${listing.format(all)}`;
}

/** What columns a list has, for a message about one that it does not have. */
export function columnsOf(items: IDataObject[]): string {
	const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
	return columns.length === 0 ? 'Your list is empty.' : `Your list has ${columnsInWords(columns)}.`;
}
