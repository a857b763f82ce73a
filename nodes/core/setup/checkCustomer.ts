import { contact } from '../customer/contact';
import { Failure } from '../errors';
import type { CustomerApi } from '../customer/find';
import { nounIn } from '../customer/locator';
import type { Row } from '../list/pages';
import type { Account, Wishes } from './account';
import { foundBy, merged, personIn, pickPerson, subjectOf, waysOf } from './customers';
import { ofFailure, skipped, type Finding } from './finding';
import { openLinkFinding } from './openLink';
import { linkStep } from './outcome';
import { portalFinding } from './portal';
import { goingOn, seeTo, type Steps } from './steps';

/** The list of customers, as far as it came. */
export interface CheckedList {
	rows: readonly Row[];
	/** The step that tells why nobody could be taken from it, where that is so. */
	culprit: string;
}

/**
 * Asks for one customer in each way there is, and for their portal link.
 * @param list for where the user has chosen nobody
 */
export async function checkCustomer<Api extends CustomerApi>(
	{ rows, culprit }: CheckedList,
	account: Account<Api>,
	{ customer, opensLink }: Wishes,
	steps: Steps,
): Promise<void> {
	const { api, opening, askPage } = account;
	let person = customer
		? { customerName: null, references: new Map([[customer.kind, customer]]) }
		: pickPerson(rows.map((row) => personIn(row, api, opening)));
	const nobody = skipped(
		'There is no customer to try it with.',
		`${seeTo(culprit)} Or enter the ID of one under Customer.`,
	);
	let record: Row | null = null;
	const ways = waysOf(opening.locator);
	const chosenFirst = new Set(customer ? [customer.kind, ...ways] : ways);
	for (const kind of chosenFirst) {
		const noun = nounIn(opening.locator, kind);
		await steps.take(`Customer by ${noun}`, async () => {
			if (person === null) return nobody;
			const reference = person.references.get(kind);
			if (reference === undefined) {
				return skipped(`No ${noun} of this customer is known.`);
			}
			const id = person.references.get('id')?.value ?? null;
			const subject = subjectOf(person, reference);
			const found = await foundBy(reference, subject, id, api).catch(goingOn);
			if (found instanceof Failure) {
				return reference === customer ? notFound(found, rows.length > 0) : ofFailure(found);
			}
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

/** Of the customer whom the user has chosen. */
function notFound(failure: Failure, isListed: boolean): Finding {
	const finding = ofFailure(failure);
	if (failure.failureCode !== 'not_found' || !isListed) return finding;
	const pick =
		'Or choose From List under Customer: it shows the customers that this key can reach.';
	return { ...finding, advice: `${finding.advice} ${pick}` };
}
