import type { CustomerApi } from '../customer/find';
import { Failure } from '../errors';
import type { Listing } from '../list/listOperation';
import type { Page } from '../list/pages';
import type { Account, Wishes } from './account';
import { addressFinding, keyFinding } from './address';
import { checkCustomer, type CheckedList } from './checkCustomer';
import { reportAdvice, skipped } from './finding';
import { customersFinding, pageRead, pagingFinding, partFinding, partsOf } from './lists';
import { customerListing, otherListings } from './parts';
import { speedFinding } from './speed';
import { goingOn, seeTo, type Steps } from './steps';
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
	const list = await checkList(listing, account, steps);
	await checkCustomer(list, account, wishes, steps);
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

/** Address, key and list, of which the first page of customers tells. */
async function checkList<Api extends CustomerApi>(
	listing: Listing<Api>,
	account: Account<Api>,
	steps: Steps,
): Promise<CheckedList> {
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
	if (address.result === 'failed') steps.stop(seeTo('Address'));
	const key = keyFinding(request);
	await steps.take('Key', async () => key);
	if (request.failure?.failureCode === 'unauthorized') {
		steps.stop(seeTo('Key'));
	}
	const culprit = key.result === 'failed' ? 'Key' : step;
	await steps.take(step, async () => {
		if (key.result === 'failed') return skipped('The key may not list customers.', seeTo('Key'));
		if (first instanceof Failure) throw first;
		return customersFinding(pageRead(listing, first.rows, answer?.shape ?? null, today));
	});
	await steps.take('Next page', async () => {
		if (first instanceof Failure) return skipped('There is no first page.', seeTo(culprit));
		if (first.rows.length === 0) {
			return skipped('There is nobody on the first page.', seeTo(culprit));
		}
		const second = first.nextPage === undefined ? null : await pageAfter(first.nextPage);
		return pagingFinding(first, second, listing.idOf);
	});
	return { rows: first instanceof Failure ? [] : first.rows, culprit };
}

/** Of a list that is asked for without any filter of the user's. */
const inputAdvice = `Your account may return this list in a different way. ${reportAdvice}`;

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
			const call = { query, subject: listing.subject, inputAdvice, isListPage: true };
			const { rows } = await listing.page(api, call);
			const shape = steps.recorder.last?.shape ?? null;
			return partFinding(listing, pageRead(listing, rows, shape, today), part);
		});
	}
}
