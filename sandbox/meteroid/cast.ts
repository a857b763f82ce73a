import { castOf, type Cast } from '../stage/notablePeople';
import type { MeteroidCustomer } from './customers';
import { firstOddity, oddities } from './oddities';

export interface MeteroidCast
	extends Cast<MeteroidCustomer>, Record<keyof typeof oddities, MeteroidCustomer> {
	withAlias: MeteroidCustomer;
	withoutAlias: MeteroidCustomer;
}

/** Finds those whom tests name. Fails where there are not so many customers. */
export function meteroidCast(customers: readonly MeteroidCustomer[]): MeteroidCast {
	const cast = castOf(customers);
	const odd = (name: keyof typeof oddities): MeteroidCustomer => {
		const customer = customers[firstOddity + Object.keys(oddities).indexOf(name)];
		if (!customer) throw new Error(`no customer for ${name}`);
		return customer;
	};
	return {
		...cast,
		withAlias: cast.plain,
		withoutAlias: cast.another,
		backslashEmail: odd('backslashEmail'),
		emptyAlias: odd('emptyAlias'),
		onlyInvoicingEmails: odd('onlyInvoicingEmails'),
		otherInvoicingEmails: odd('otherInvoicingEmails'),
		renamed: odd('renamed'),
		noBreakSpaceAlias: odd('noBreakSpaceAlias'),
		tabAlias: odd('tabAlias'),
		slashAlias: odd('slashAlias'),
		idLikeAlias: odd('idLikeAlias'),
		emptyName: odd('emptyName'),
		paddedEmail: odd('paddedEmail'),
	};
}
