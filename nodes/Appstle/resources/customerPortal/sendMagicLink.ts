import {
	describeReference,
	Failure,
	fields,
	findCustomers,
	namesOf,
	parseReference,
} from '../../../core';
import type { Operation } from '../../../core';
import type { AppstleApi } from '../../api';
import { portal } from './portal';

/** Appstle sends the mail, so there is no link in the output. */
export const sendMagicLink: Operation<AppstleApi> = {
	value: 'sendMagicLink',
	name: 'Send Magic Link',
	action: 'Send magic link by email',
	description:
		'Have Appstle email the customer a link to the portal. The text is the template at Appstle, and you get no link yourself.',
	noun: 'emails sent',
	fields: [
		portal.locator,
		fields.includeInputFields,
		fields.optionsField([fields.sameCustomerOption]),
	],
	async run(read, api, opens) {
		const named = parseReference(read('customer'));
		const reference = portal.normalize(named);
		const subject = describeReference(reference);
		const settings = {
			ifSeveralMatch: 'fail' as const,
			loadContact: reference.kind !== 'email',
			contactSettings: {},
		};
		const results = [];
		for (const customer of await findCustomers(reference, subject, settings, api)) {
			if (customer.email === null) {
				const advice = "Add one at Shopify, or use the customer's email.";
				throw new Failure('not_found', `Appstle has no email for ${subject}.`, advice);
			}
			await api.sendMagicLink(customer.email, subject);
			const result = { provider: portal.provider, ...customer, magicLinkSent: true };
			opens(result, {
				names: namesOf(customer, [reference.value, named.value]),
				customerName: customer.customerName,
			});
			results.push(result);
		}
		return results;
	},
};
