import type { INodeProperties } from 'n8n-workflow';
import type { CustomerApi } from '../customer/find';
import { findRecords } from '../customer/records';
import { describeReference, parseReference, type CustomerReference } from '../customer/reference';
import type { Row } from '../list/pages';
import { quote } from '../reading/quote';
import type { Opening } from '../portal/portalOperation';
import { failed, ok, reportAdvice, warning, type Finding } from './finding';

type Kind = CustomerReference['kind'];

/** A customer by each way in which the provider can be asked for them. */
export interface Person {
	customerName: string | null;
	references: ReadonlyMap<Kind, CustomerReference>;
}

/** The ways in which the node's field Customer takes a customer by what their own record says. */
export function waysOf({ modes = [] }: INodeProperties): Kind[] {
	const kinds: Kind[] = ['id', 'email', 'alias'];
	return kinds.filter((kind) => modes.some(({ name }) => name === kind));
}

/** Who a row of the provider's is, and what they can be asked for by as far as the node takes it. */
export function personIn(
	row: Row,
	api: CustomerApi,
	opening: Pick<Opening<never>, 'normalize'>,
): Person {
	const { customerId, customerName } = api.contactOf(row);
	// Another address than the one for contact is in no search.
	const { email } = api.contactOf(row, { emailChoice: 'billing' });
	const given: Array<[Kind, unknown]> = [
		['id', customerId],
		['email', email],
		['alias', api.aliasOf ? api.aliasOf(row) : row.alias],
	];
	const references = given.flatMap(([kind, value]) => {
		const reference = usable(kind, value, opening);
		return reference === null ? [] : [[kind, reference] as const];
	});
	return { customerName, references: new Map(references) };
}

/** What is known of one customer from two places; the first is right where they differ. */
export function merged(known: Person, other: Person): Person {
	return {
		customerName: known.customerName ?? other.customerName,
		references: new Map([...other.references, ...known.references]),
	};
}

/** The customer as messages name it: by their name, as an ID tells people nothing. */
export function subjectOf({ customerName }: Person, reference: CustomerReference): string {
	return customerName === null
		? describeReference(reference)
		: `the customer ${quote(customerName)}`;
}

function usable(
	kind: Kind,
	value: unknown,
	{ normalize }: Pick<Opening<never>, 'normalize'>,
): CustomerReference | null {
	try {
		return normalize(parseReference({ mode: kind, value }));
	} catch {
		return null;
	}
}

/** The first of those who can be asked for in the most ways; null where none can. */
export function pickPerson(all: readonly Person[]): Person | null {
	const emailOf = ({ references }: Person) => references.get('email')?.value;
	const emails = all.map(emailOf);
	const isAlone = (one: Person) => emails.filter((email) => email === emailOf(one)).length < 2;
	const known = all.filter(({ references }) => references.has('id'));
	const candidates = known.some(isAlone) ? known.filter(isAlone) : known;
	return candidates.reduce<Person | null>(
		(best, one) => (one.references.size > (best?.references.size ?? 0) ? one : best),
		null,
	);
}

/** What asking in one way came to. */
interface Found {
	finding: Finding;
	/** The customer's record; null where it is another's. */
	record: Row | null;
}

/**
 * Asks for a customer in one way.
 * @param id whose it has to be; null where that is not known yet
 * @throws Failure what the API fails with
 */
export async function foundBy(
	reference: CustomerReference,
	subject: string,
	id: string | null,
	api: CustomerApi,
): Promise<Found> {
	const records = await findRecords(reference, subject, 'all', api);
	const record = records.find((row) => id === null || api.contactOf(row).customerId === id);
	if (record === undefined) {
		const found = `${api.vendor} returns a different customer for ${subject} than by ID.`;
		const advice = `Use IDs in your flows, and tell us. ${reportAdvice}`;
		return { finding: failed(found, 'another customer', advice), record: null };
	}
	return { finding: findingFor(record, records.length, subject, api), record };
}

function findingFor(record: Row, count: number, subject: string, api: CustomerApi): Finding {
	const { customerName, email, phone } = api.contactOf(record);
	const known = Object.entries({ name: customerName, email, phone });
	const named = known.filter(([, one]) => one !== null).map(([name]) => name);
	const facts = `found ${count}; known: ${named.join(', ') || 'nothing'}`;
	if (named.length === 0) {
		const found = `${api.vendor} has ${subject}, but the node can read neither a name nor an email.`;
		return warning(found, facts, reportAdvice);
	}
	const shared = `${count} customers have this email.`;
	const advice = 'In your flows, choose which of them to take under Options, If Several Match.';
	const found = `Found ${subject}, with ${named.join(', ')}.`;
	return count > 1 ? ok(`${found} ${shared}`, facts, advice) : ok(found, facts);
}
