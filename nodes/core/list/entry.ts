import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../customer/contact';
import type { Money } from './money';

/** What a row of a list is about. */
export interface Entry {
	contact: Contact;
	/** Its own fields, flat. */
	fields: IDataObject;
	/** Undefined where such rows have none. */
	money?: Money;
}

/** The fields of the item for one row. */
export function itemOf({ contact, fields, money }: Entry): IDataObject {
	return { ...contact, ...fields, ...money };
}
