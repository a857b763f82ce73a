import { castOf, notablePeople, type Cast } from '../stage/notablePeople';
import type { MeteroidCustomer } from './customers';

/** What is odd about a customer at Meteroid, in place of what a person usually has. */
type Oddity = Partial<
	Pick<
		MeteroidCustomer,
		'name' | 'email' | 'invoicingEmails' | 'alias' | 'formerly' | 'country' | 'isCompany'
	>
>;

/** Customers whom only Meteroid's tests name. They take the place of the first generated people. */
const oddities = {
	backslashEmail: { name: 'Basil Backslash', email: String.raw`basil\back@example.com` },
	emptyAlias: { name: 'Ellen Empty', alias: '', country: '' },
	onlyInvoicingEmails: {
		name: 'Nora Nomail',
		email: null,
		invoicingEmails: ['accounts@nomail.example', 'copy@nomail.example'],
	},
	otherInvoicingEmails: {
		name: 'Emilia Elsewhere',
		email: 'emilia@elsewhere.example',
		invoicingEmails: ['Invoices@elsewhere.example'],
	},
	/** Whose invoices still have the former name and email. */
	renamed: {
		name: 'Renata Nowak',
		email: 'renata.nowak@example.com',
		formerly: { name: 'Renata Stara', email: 'renata.stara@example.com' },
	},
	noBreakSpaceAlias: { name: 'Gap & Co', alias: 'gap\u00a0and\u00a0co' },
	tabAlias: { name: 'Tabitha Tabb', alias: 'tabitha\ttabb' },
	slashAlias: { name: 'Sasha Slash', alias: 'eu/berlin?#50%+ü' },
	/** Begins as IDs do and is none. */
	idLikeAlias: { name: 'Ida Likely', alias: 'cus_not-an-id' },
	emptyName: { name: '', email: 'nameless@example.com' },
	paddedEmail: { name: 'Paddy Padded', email: ' Paddy.Padded@Example.com ' },
} satisfies Record<string, Oddity>;

const firstOddity = Object.keys(notablePeople).length;

/** What is odd about the customer of that number. */
export const oddityOf = (index: number): Oddity =>
	Object.values(oddities)[index - firstOddity] ?? {};

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
