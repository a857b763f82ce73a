import { contact } from '../customer/contact';
import type { CustomerApi } from '../customer/find';
import type { Row } from '../list/pages';
import type { Account, Wishes } from './account';
import {
	foundBy,
	merged,
	nouns,
	personIn,
	pickPerson,
	stepBy,
	subjectOf,
	waysOf,
} from './customers';
import { skipped } from './finding';
import { openLinkFinding } from './openLink';
import { linkStep } from './outcome';
import { portalFinding } from './portal';
import type { Steps } from './steps';

const nobody = skipped('There is no customer to try it with.', 'Choose one under Customer.');

/**
 * Asks for one customer in each way there is, and for their portal link.
 * @param rows of the list of customers, for where the user has chosen nobody
 */
export async function checkCustomer<Api extends CustomerApi>(
	rows: readonly Row[],
	account: Account<Api>,
	{ customer, opensLink }: Wishes,
	steps: Steps,
): Promise<void> {
	const { api, opening, askPage } = account;
	let person = customer
		? { customerName: null, references: new Map([[customer.kind, customer]]) }
		: pickPerson(rows.map((row) => personIn(row, api, opening)));
	let record: Row | null = null;
	const ways = waysOf(opening.locator);
	const chosenFirst = new Set(customer ? [customer.kind, ...ways] : ways);
	for (const kind of chosenFirst) {
		await steps.take(stepBy(kind), async () => {
			if (person === null) return nobody;
			const reference = person.references.get(kind);
			if (reference === undefined) {
				return skipped(`No ${nouns[kind]} of this customer is known.`);
			}
			const id = person.references.get('id')?.value ?? null;
			const found = await foundBy(reference, subjectOf(person, reference), id, api);
			record ??= found.record;
			if (found.record) person = merged(person, personIn(found.record, api, opening));
			return found.finding;
		});
	}
	let link: string | null = null;
	await steps.take(linkStep, async () => {
		const reference = person?.references.get('id') ?? customer;
		if (person === null || reference === null) return nobody;
		const subject = subjectOf(person, reference);
		const known = record
			? api.contactOf(record)
			: contact({ customerId: reference.kind === 'id' ? reference.value : null });
		const access = await opening.access(known, reference, subject, api);
		link = access.portalUrl;
		return portalFinding({ ...account, access, subject, opensLink });
	});
	if (!opensLink) return;
	await steps.take('Opened link', async () =>
		link === null ? skipped('There is no link to open.') : await openLinkFinding(link, askPage),
	);
}
