import { checkCustomer } from '../customer/check';
import { mergedContact, type Contact } from '../customer/contact';
import type { ContactSettings } from '../customer/contactSettings';
import type { CustomerApi } from '../customer/find';
import { describeReference } from '../customer/reference';
import { asFailure, Failure } from '../errors';

/**
 * The contact as the customer's own record has it today: a row can hold an address of long ago. A
 * customer who is gone stays as the list tells of them: the other rows are no worse for it.
 * @throws Failure wrong_customer, and what the API fails with otherwise
 */
export async function loadedContact(
	contact: Contact,
	api: CustomerApi,
	settings: ContactSettings,
): Promise<Contact> {
	const { customerId } = contact;
	if (customerId === null) return contact;
	const reference = { kind: 'id' as const, value: customerId };
	const subject = describeReference(reference);
	const row = await api.loadCustomer(reference, subject).catch(asFailure);
	if (!(row instanceof Failure)) {
		const recorded = api.contactOf(row, settings);
		checkCustomer(customerId, recorded.customerId, subject);
		return api.recordIsWhole ? recorded : mergedContact(recorded, contact);
	}
	if (row.failureCode === 'not_found') return contact;
	throw row;
}
