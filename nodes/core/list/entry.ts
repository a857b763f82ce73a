import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../customer/contact';
import type { Due } from './due';
import type { Money } from './money';

/** What a row of a list is about. */
export interface Entry {
	contact: Contact;
	/** Its own fields, flat. */
	fields: IDataObject;
	/** This and the next are undefined where such rows have none. */
	due?: Due;
	money?: Money;
}

/** The fields of the item for one row. */
export function itemOf({ contact, fields, due, money }: Entry): IDataObject {
	return { ...contact, ...fields, ...due, ...money };
}
