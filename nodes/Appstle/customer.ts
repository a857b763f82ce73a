import {
	contact,
	numberOrNull,
	textOrNull,
	type Contact,
	type ContactSettings,
	type Entry,
	type Row,
} from '../core';
import { customerNumber } from './reference';

/** Who a customer of Appstle's is. The ID has two names, according to the call. */
export function contactOf(row: Row, settings: ContactSettings = {}): Contact {
	const { id, customerId = id, name: customerName, email, phone } = row;
	return contact(
		{ customerId: customerNumber(customerId), customerName, email, phone },
		settings.phoneCountry,
	);
}

/** What Appstle knows of a customer. Its `lifetimeValue` names no currency, so it is only in the raw data. */
export function customerEntry(row: Row, settings: ContactSettings = {}): Entry {
	return {
		contact: contactOf(row, settings),
		fields: {
			activeSubscriptions: numberOrNull(row.activeSubscriptions),
			inactiveSubscriptions: numberOrNull(row.inActiveSubscriptions),
			nextOrderDate: textOrNull(row.nextOrderDate),
		},
	};
}
