import { describeFailure } from '../requests/answerFailures';
import type { Row } from '../list/pages';
import { checkCustomer } from './check';
import type { CustomerApi } from './find';
import { checkHasEmail } from './hasEmail';
import { chooseMatches, type IfSeveralMatch } from './matches';
import type { CustomerReference } from './reference';

/**
 * What the provider knows of those whom a reference means.
 * @throws Failure not_found, several_match, wrong_customer, and what the API fails with
 */
export async function findRecords(
	reference: CustomerReference,
	subject: string,
	ifSeveralMatch: IfSeveralMatch,
	api: CustomerApi,
): Promise<Row[]> {
	const found =
		reference.kind === 'email'
			? await api.findByEmail(reference.value, subject)
			: [await api.loadCustomer(reference, subject)];
	const records = [];
	for (const row of chooseMatches(found, ifSeveralMatch, reference, api.vendor)) {
		records.push(await known(row, reference, subject, api));
	}
	return records;
}

/** The row, loaded where only the email was known. */
async function known(
	row: Row,
	reference: CustomerReference,
	subject: string,
	api: CustomerApi,
): Promise<Row> {
	const isLoaded = api.contactOf(row).customerId !== null;
	const customer = isLoaded ? row : await api.loadCustomer(reference, subject);
	const { customerId } = api.contactOf(customer);
	if (customerId === null) throw describeFailure('not_found', '', { vendor: api.vendor, subject });
	if (reference.kind === 'id') checkCustomer(reference.value, customerId, subject);
	if (reference.kind === 'email') checkHasEmail(customer, reference.value, subject, api);
	return customer;
}
