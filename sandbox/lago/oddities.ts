import { notablePeople } from '../stage/notablePeople';
import type { Person } from '../stage/person';

/** What is odd about a customer at Lago, in place of what a person usually has. */
interface Oddity extends Partial<Person> {
	id?: string;
	/** What stands behind `email` in the same text. */
	otherEmails?: readonly string[];
	/** First and last name are there, and no name. */
	isNamedInParts?: true;
}

/** Customers whom only Lago's tests name. They take the place of generated people. */
export const oddities = {
	dottedId: { name: 'Acme Inc.', id: 'acme.inc', email: 'billing@acme-inc.example' },
	/** Whose ID is what the server would read of the dotted one. */
	dotlessId: { name: 'Acme', id: 'acme', email: 'billing@acme.example' },
	emailForId: {
		name: 'Inés Ibarra',
		id: 'ines.ibarra@example.com',
		email: 'ines.ibarra@example.com',
	},
	formerEmailForId: {
		name: 'Nadia Nowak',
		id: 'nadia@former.example',
		email: 'nadia@today.example',
	},
	severalEmails: {
		name: 'Sevda Several',
		email: 'first@several.example',
		otherEmails: ['Second@several.example', 'third@several.example'],
	},
	severalEmailsAndNoName: {
		name: '',
		email: 'one@nameless.example',
		otherEmails: ['two@nameless.example'],
	},
	slashedId: { name: 'Sasha Slash', id: 'eu/berlin?#50%+ü', email: 'sasha@slash.example' },
	namedInParts: { name: 'Paula Parts', email: 'paula@parts.example', isNamedInParts: true },
} satisfies Record<string, Oddity>;

/** Behind those whom tests ask for by the dozen, as each of these takes a request more or less. */
export const firstOddity = Object.keys(notablePeople).length + 8;

/** What is odd about the customer of that number. */
export const oddityOf = (index: number): Oddity =>
	Object.values(oddities)[index - firstOddity] ?? {};
