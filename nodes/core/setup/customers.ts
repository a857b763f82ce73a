import type { INodeProperties } from 'n8n-workflow';
import type { CustomerApi } from '../customer/find';
import { findRecords } from '../customer/records';
import { describeReference, parseReference, type CustomerReference } from '../customer/reference';
import type { Row } from '../list/pages';
import type { Opening } from '../portal/portalOperation';
import { failed, ok, warning, type Finding } from './finding';

type Kind = CustomerReference['kind'];

/** One customer by each name that they can be asked for. */
export type Names = ReadonlyMap<Kind, CustomerReference>;

const nouns: Record<Kind, string> = {
	id: 'ID',
	email: 'email',
	alias: 'alias',
	subscription: 'subscription',
};

/** How the step for a way is called. */
export function stepBy(kind: Kind): string {
	return `Customer by ${nouns[kind]}`;
}

/** The ways in which the node's field Customer takes a customer by what their own record says. */
export function waysOf({ modes = [] }: INodeProperties): Kind[] {
	const kinds: Kind[] = ['id', 'email', 'alias'];
	return kinds.filter((kind) => modes.some(({ name }) => name === kind));
}

/** What a customer of the provider's list goes by, as far as the node takes it. */
export function namesIn(
	row: Row,
	api: CustomerApi,
	opening: Pick<Opening<never>, 'normalize'>,
): Names {
	const { customerId } = api.contactOf(row);
	// Another address than the one for contact is in no search.
	const { email } = api.contactOf(row, { emailChoice: 'billing' });
	const given: Array<[Kind, unknown]> = [
		['id', customerId],
		['email', email],
		['alias', row.alias],
	];
	return new Map(
		given.flatMap(([kind, value]) => {
			const reference = usable(kind, value, opening);
			return reference === null ? [] : [[kind, reference] as const];
		}),
	);
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
export function pickCustomer(all: readonly Names[]): Names | null {
	const emails = all.map((names) => names.get('email')?.value);
	const isAlone = (names: Names) => {
		const email = names.get('email')?.value;
		return emails.filter((one) => one === email).length < 2;
	};
	const known = all.filter((names) => names.has('id'));
	const candidates = known.some(isAlone) ? known.filter(isAlone) : known;
	return candidates.reduce<Names | null>(
		(best, names) => (names.size > (best?.size ?? 0) ? names : best),
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
	id: string | null,
	api: CustomerApi,
): Promise<Found> {
	const subject = describeReference(reference);
	const records = await findRecords(reference, subject, 'all', api);
	const record = records.find((row) => id === null || api.contactOf(row).customerId === id);
	if (record === undefined) {
		const found = `${api.vendor} gives another customer for ${subject} than by ID.`;
		const advice =
			'Use IDs in your flows, and report this: add the option Report, and send us what it says.';
		return { finding: failed(found, 'another customer', advice), record: null };
	}
	return { finding: findingFor(record, records.length, reference, api), record };
}

function findingFor(
	record: Row,
	count: number,
	{ kind, value }: CustomerReference,
	api: CustomerApi,
): Finding {
	const { customerName, email, phone } = api.contactOf(record);
	const known = Object.entries({ name: customerName, email, phone });
	const named = known.filter(([, one]) => one !== null).map(([name]) => name);
	const facts = `found ${count}; known: ${named.join(', ') || 'nothing'}`;
	const subject = describeReference({ kind, value });
	if (named.length === 0) {
		const found = `${api.vendor} has ${subject}, but the node can read neither a name nor an email.`;
		const advice = 'Add the option Report, and send us what it says.';
		return warning(found, facts, advice);
	}
	const shared = `${count} customers have this ${nouns[kind]}.`;
	const advice = 'In your flows, choose which of them to take under Options, If Several Match.';
	const found = `Found ${subject}, with ${named.join(', ')}.`;
	return count > 1 ? ok(`${found} ${shared}`, facts, advice) : ok(found, facts);
}
