import { contact, isRecord, type Contact, type ContactSettings, type Row } from '../core';
import { contactOf } from './customer';

/** The query that has the customer of each row come along. */
export const withCustomers = { 'expand[]': 'data.customer' };

/** Whose a row of a list is: as the customer is today, where it came along. */
export function ownerOf({ customer }: Row, settings: ContactSettings): Contact {
	return isRecord(customer) ? contactOf(customer, settings) : contact({ customerId: customer });
}
