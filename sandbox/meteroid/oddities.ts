import { notablePeople } from '../stage/notablePeople';
import type { Person } from '../stage/person';

/** What is odd about a customer at Meteroid, in place of what a person usually has. */
interface Oddity extends Partial<Person> {
	alias?: string;
	invoicingEmails?: readonly string[];
	/** What the customer was called when the invoices were drafted. */
	formerly?: { name: string; email: string };
}

/** Customers whom only Meteroid's tests name. They take the place of the first generated people. */
export const oddities = {
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

export const firstOddity = Object.keys(notablePeople).length;

/** What is odd about the customer of that number. */
export const oddityOf = (index: number): Oddity =>
	Object.values(oddities)[index - firstOddity] ?? {};
