import { contact } from '../customer/contact';
import type { CustomerApi } from '../customer/find';
import { describeReference } from '../customer/reference';
import { Failure } from '../errors';
import type { Listing } from '../list/listOperation';
import type { Page, Row } from '../list/pages';
import type { Account, Wishes } from './account';
import { addressFinding, keyFinding } from './address';
import { foundBy, namesIn, pickCustomer, stepBy, waysOf, type Names } from './customers';
import { skipped } from './finding';
import { customersFinding, pageRead, pagingFinding, partFinding, partsOf } from './lists';
import { openLinkFinding } from './openLink';
import { customerListing, otherListings } from './parts';
import { portalFinding } from './portal';
import { speedFinding } from './speed';
import { goingOn, type Steps } from './steps';
import { webhooksFinding } from './webhooks';

/**
 * Tries all that a campaign needs, on the user's own account: some fifteen requests, of which one has a
 * portal link made and none changes anything else. A step that fails keeps no other from being taken,
 * unless nobody could answer it.
 * @throws Failure cancelled where the run was stopped
 */
export async function checkAccount<Api extends CustomerApi>(
	account: Account<Api>,
	wishes: Wishes,
	steps: Steps,
): Promise<void> {
	const { api, resources, trigger, credential, webhooks, timeoutMilliseconds } = account;
	const { recorder } = steps;
	const listing = customerListing(resources, api);
	const rows = await checkList(listing, account, steps);
	await checkCustomer(rows, account, wishes, steps);
	for (const { resource, listing: other } of otherListings(resources)) {
		await checkParts(resource, other, account, steps);
	}
	if (trigger !== null) {
		await steps.take('Webhooks', async () => {
			const lastStatus = () => recorder.last?.status ?? null;
			return await webhooksFinding(trigger, credential, webhooks, lastStatus);
		});
	}
	await steps.take('Speed', async () => speedFinding(recorder.answers, timeoutMilliseconds));
}

/** Address, key and list, of which the first page of customers tells. Gives its rows. */
async function checkList<Api extends CustomerApi>(
	listing: Listing<Api>,
	account: Account<Api>,
	steps: Steps,
): Promise<readonly Row[]> {
	const { api, today } = account;
	const { recorder } = steps;
	const step = 'List of customers';
	const { query } = listing.parse({}, {}, 'all', today);
	const call = { query, subject: listing.subject, isListPage: true };
	const pageAfter = async (page?: string) => await listing.page(api, { ...call, page });
	recorder.step = step;
	const first: Page | Failure = await pageAfter().catch(goingOn);
	const answer = recorder.last;
	const request = { failure: first instanceof Failure ? first : null, answer };
	const address = addressFinding(request, account);
	steps.add('Address', address);
	if (address.result === 'failed') steps.stop('Not tried: first put Address right.');
	const key = keyFinding(request);
	await steps.take('Key', async () => key);
	if (request.failure?.failureCode === 'unauthorized') {
		steps.stop('Not tried: first put Key right.');
	}
	await steps.take(step, async () => {
		if (key.result === 'failed') return skipped('The key may not list customers.');
		if (first instanceof Failure) throw first;
		return customersFinding(pageRead(listing, first.rows, answer?.shape ?? null, today));
	});
	await steps.take('Next page', async () => {
		if (first instanceof Failure) return skipped('There is no first page.');
		const second = first.nextPage === undefined ? null : await pageAfter(first.nextPage);
		return pagingFinding(first, second, listing.idOf);
	});
	return first instanceof Failure ? [] : first.rows;
}

/** One customer by each way in which they can be asked for, and their portal link. */
async function checkCustomer<Api extends CustomerApi>(
	rows: readonly Row[],
	account: Account<Api>,
	{ customer, opensLink }: Wishes,
	steps: Steps,
): Promise<void> {
	const { api, opening, askPage } = account;
	const picked: Names | null = customer
		? new Map([[customer.kind, customer]])
		: pickCustomer(rows.map((row) => namesIn(row, api, opening)));
	const names = new Map(picked ?? []);
	const nobody = skipped('There is no customer to try it with.', 'Choose one under Customer.');
	let record: Row | null = null;
	const ways = waysOf(opening.locator);
	for (const kind of customer
		? [customer.kind, ...ways.filter((way) => way !== customer.kind)]
		: ways) {
		await steps.take(stepBy(kind), async () => {
			const reference = names.get(kind);
			if (names.size === 0) return nobody;
			if (reference === undefined) return skipped('The customer that was tried has none.');
			const found = await foundBy(reference, names.get('id')?.value ?? null, api);
			record ??= found.record;
			for (const [other, one] of found.record ? namesIn(found.record, api, opening) : []) {
				if (!names.has(other)) names.set(other, one);
			}
			return found.finding;
		});
	}
	let link: string | null = null;
	await steps.take('Portal link', async () => {
		const reference = names.get('id') ?? customer;
		if (reference === null) return nobody;
		const subject = describeReference(reference);
		const known = record
			? api.contactOf(record)
			: contact({ customerId: reference.kind === 'id' ? reference.value : null });
		const access = await opening.access(known, reference, subject, api);
		link = access.portalUrl;
		return portalFinding({ ...account, access, subject });
	});
	if (!opensLink) return;
	await steps.take('Opened link', async () =>
		link === null ? skipped('There is no link to open.') : await openLinkFinding(link, askPage),
	);
}

/** The first page of each part of a list. */
async function checkParts<Api extends CustomerApi>(
	resource: string,
	listing: Listing<Api>,
	{ api, today }: Account<Api>,
	steps: Steps,
): Promise<void> {
	for (const part of partsOf(listing, today)) {
		await steps.take(`${resource}: ${part.name}`, async () => {
			const { query } = part;
			const call = { query, subject: listing.subject, isListPage: true };
			const { rows } = await listing.page(api, call);
			const shape = steps.recorder.last?.shape ?? null;
			return partFinding(listing, pageRead(listing, rows, shape, today), part);
		});
	}
}
