import type { IDataObject } from 'n8n-workflow';
import { idText, recordOrEmpty } from '../../core';

/**
 * What an item has in a column. `owner.id` is also `id` in the column `owner`: so n8n writes it where a
 * user drags it into the field.
 */
export function inColumn(item: IDataObject, column: string): unknown {
	if (column in item) return item[column];
	return column.split('.').reduce<unknown>((value, part) => recordOrEmpty(value)[part], item);
}

/**
 * A customer's ID, alias or email as the table knows it, however a list spells it; null where there is
 * none. Shopify's gid ends with the number that others of its rows have alone.
 */
export function customerIn(item: IDataObject, column: string): string | null {
	const text = idText(inColumn(item, column));
	if (text === null) return null;
	return text.includes('@') ? text.toLowerCase() : text.replace(/^gid:\/\/.*\//, '');
}
