import { contact, firstText, numberOrNull, textOrNull, time } from '../core';
import type { Contact, ContactSettings, Entry, Row } from '../core';
import { customerNumber } from './reference';

/**
 * Who a customer of Appstle's is. The fields have several names, according to the call; a bare number in
 * `id` is that of a contract.
 */
export function contactOf(row: Row, { phoneCountry }: ContactSettings = {}): Contact {
	const id = firstText(row, ['customerId', 'graphCustomerId', ...(isGid(row.id) ? ['id'] : [])]);
	return contact(
		{
			customerId: customerNumber(id),
			customerName: firstText(row, ['name', 'customerName', 'displayName']),
			email: firstText(row, ['email', 'customerEmail']),
			phone: row.phone,
		},
		phoneCountry,
	);
}

const isGid = (id: unknown): boolean => typeof id === 'string' && id.startsWith('gid:');

/**
 * What a customer's contracts tell of the customer, with what the list of customers counts. Where they
 * differ, the contract that was changed last is right.
 */
export function customerOfContracts(contracts: Row[]): Row {
	const newestFirst = [...contracts].sort((one, other) => changedAt(other) - changedAt(one));
	const newest = (name: string) =>
		newestFirst.map((row) => textOrNull(row[name])).find((text) => text !== null) ?? null;
	const active = contracts.filter(({ status }) => textOrNull(status)?.toLowerCase() === 'active');
	return {
		customerId: newest('customerId'),
		customerName: newest('customerName'),
		customerEmail: newest('customerEmail'),
		phone: newest('phone'),
		activeSubscriptions: active.length,
		inActiveSubscriptions: contracts.length - active.length,
		nextOrderDate: earliest(active.map(({ nextBillingDate }) => textOrNull(nextBillingDate))),
		subscriptions: contracts,
	};
}

const changedAt = ({ updatedAt }: Row): number => time.ofIso(updatedAt)?.getTime() ?? 0;

/** Times with different offsets are not in the order of their letters. */
function earliest(times: Array<string | null>): string | null {
	const known = times.filter((text) => time.ofIso(text) !== null);
	return known.sort((one, other) => Number(time.ofIso(one)) - Number(time.ofIso(other)))[0] ?? null;
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
