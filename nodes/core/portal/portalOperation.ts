import type { INodeProperties } from 'n8n-workflow';
import { checkCustomer } from '../customer/check';
import type { Contact } from '../customer/contact';
import { findCustomers, type CustomerApi } from '../customer/find';
import { describeReference, parseReference, type CustomerReference } from '../customer/reference';
import { includeInputFields } from '../inputFields';
import type { Operation } from '../operation';
import { mergedContact, portalItem, type PortalAccess } from './access';
import { linkOptions, optionsField, outputField } from './fields';
import * as lifetime from './lifetime';
import { withParameters } from './link';
import { parseOutput, parseSettings } from './settings';

/** What the user asked for, for one item. */
export interface PortalRequest {
	reference: CustomerReference;
	/** The customer as messages name it. */
	subject: string;
	/** The options, of which those of the provider alone are not parsed yet. */
	options: Record<string, unknown>;
}

interface PortalOperation<Api> extends Omit<Operation<Api>, 'fields' | 'run'> {
	/** The `provider` field of the items. */
	provider: string;
	locator: INodeProperties;
	/** The options beyond those that all links have. */
	options: INodeProperties[];
	/** The reference in the provider's own form. Fails for one that cannot be a customer's. */
	normalize(reference: CustomerReference): CustomerReference;
	/** Opens the portal for one customer. The contact it gives is what the answer itself tells of whose it is. */
	open(customer: Contact, request: PortalRequest, api: Api): Promise<PortalAccess>;
}

/**
 * An operation that ends in a link: reads the fields, finds the customer, lets the provider open the
 * portal, and gives the item only if the access is that customer's and inside the user's bounds.
 */
export function portalOperation<Api extends CustomerApi>(
	operation: PortalOperation<Api>,
): Operation<Api> {
	const { provider, locator, options, normalize, open, ...shown } = operation;
	return {
		...shown,
		fields: [locator, outputField, includeInputFields, optionsField([...linkOptions, ...options])],
		async run(read, api) {
			const settings = parseSettings(read('options'));
			const output = parseOutput(read('output'));
			const reference = normalize(parseReference(read('customer')));
			const subject = describeReference(reference);
			const request = { reference, subject, options: settings.options };
			const items = [];
			for (const customer of await findCustomers(reference, subject, settings, api)) {
				const access = await open(customer, request, api);
				const now = new Date();
				checkCustomer(customer.customerId, access.contact.customerId, subject);
				lifetime.check(access.lifetime, settings.lifetime, now, subject);
				const contact = mergedContact(customer, access.contact);
				const portalUrl = withParameters(access.portalUrl, settings.queryParameters);
				items.push(portalItem(provider, { ...access, contact, portalUrl }, output, now));
			}
			return items;
		},
	};
}
