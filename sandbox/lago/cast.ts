import { castOf } from '../stage/notablePeople';
import type { LagoCustomer } from './customers';
import { firstOddity, oddities } from './oddities';

/** The notable people, and those whom only Lago's tests name. */
export function lagoCast(customers: readonly LagoCustomer[]) {
	const names = Object.keys(oddities);
	const odd = (name: keyof typeof oddities): LagoCustomer => {
		const customer = customers[firstOddity + names.indexOf(name)];
		if (!customer) throw new Error(`no customer for ${name}`);
		return customer;
	};
	return {
		...castOf(customers),
		dottedId: odd('dottedId'),
		dotlessId: odd('dotlessId'),
		emailForId: odd('emailForId'),
		formerEmailForId: odd('formerEmailForId'),
		severalEmails: odd('severalEmails'),
		severalEmailsAndNoName: odd('severalEmailsAndNoName'),
		slashedId: odd('slashedId'),
		namedInParts: odd('namedInParts'),
	};
}
