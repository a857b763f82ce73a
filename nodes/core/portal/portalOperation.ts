import type { INodeProperties } from 'n8n-workflow';
import { checkCustomer, checkEmail } from '../customer/check';
import { namesOf } from '../customer/itsOwn';
import { mergedContact, type Contact } from '../customer/contact';
import { findCustomers, type CustomerApi } from '../customer/find';
import { parseContactSettings, phoneCountryOption } from '../customer/contactSettings';
import { nounIn } from '../customer/locator';
import { checkLoaded, requireOption } from '../customer/required';
import { describeReference, parseReference, type CustomerReference } from '../customer/reference';
import type { Duration } from '../node/duration';
import { includeInputFields } from '../node/inputFields';
import type { Operation } from '../node/operation';
import { parsedOnce } from '../node/parsedOnce';
import { sameCustomerOption } from '../campaign/sameCustomer';
import { recordOrEmpty } from '../reading/parse';
import { portalItem, type PortalAccess } from './access';
import { optionsField } from '../node/fields';
import { linkOptions, noticeField, outputField } from './fields';
import * as lifetime from './lifetime';
import { withParameters } from './link';
import { parseOutput, parseSettings } from './settings';

/** What the user asked for, for one item. */
interface PortalRequest<Options> {
	reference: CustomerReference;
	/** The customer as messages name it. */
	subject: string;
	/** The options that are the provider's own. */
	options: Options;
}

/** What an operation that ends in a link does for one customer. */
export interface Opening<Api> {
	locator: INodeProperties;
	normalize(reference: CustomerReference): CustomerReference;
	/**
	 * Opens the portal without any options.
	 * @throws Failure also where the access is another customer's
	 */
	access(
		customer: Contact,
		reference: CustomerReference,
		subject: string,
		api: Api,
	): Promise<PortalAccess>;
}

/** An operation that ends in a link. */
export interface OpeningOperation<Api> extends Operation<Api> {
	opening: Opening<Api>;
}

interface PortalOperation<Api, Options> extends Omit<
	Operation<Api>,
	'fields' | 'inputContact' | 'noun' | 'run'
> {
	/** The `provider` field of the items. */
	provider: string;
	locator: INodeProperties;
	/** What users should know before they mail such a link, above the fields. */
	notice?: string;
	/** What Maximum Lifetime is when it is added: somewhat more than the vendor's links work for. */
	maximumLifetime: Duration;
	/** The options beyond those that all links have. */
	options: INodeProperties[];
	/** Parses those options. Fails before anything is sent. */
	parseOptions(options: Record<string, unknown>): Options;
	/** The reference in the provider's own form. Fails for one that cannot be a customer's. */
	normalize(reference: CustomerReference): CustomerReference;
	/** Opens the portal for one customer. The contact it gives is what the answer itself tells of whose it is. */
	open(customer: Contact, request: PortalRequest<Options>, api: Api): Promise<PortalAccess>;
}

/**
 * An operation that ends in a link: reads the fields, finds the customer, lets the provider open the
 * portal, and gives the item only if the access is that customer's and inside the user's bounds.
 */
export function portalOperation<Api extends CustomerApi, Options>(
	operation: PortalOperation<Api, Options>,
): OpeningOperation<Api> {
	const {
		provider,
		locator,
		notice,
		maximumLifetime,
		options: ownOptions,
		parseOptions,
		normalize,
		open,
		...shown
	} = operation;
	const accessOf = async (customer: Contact, request: PortalRequest<Options>, api: Api) => {
		const access = await open(customer, request, api);
		checkCustomer(customer.customerId, access.contact.customerId, request.subject);
		checkEmail(customer.email, access.contact.email, request.subject);
		return access;
	};
	const aliasNoun = nounIn(locator, 'alias');
	const settingsOf = parsedOnce(parseSettings);
	const optionsOf = parsedOnce(parseOptions);
	return {
		...shown,
		opening: {
			locator,
			normalize,
			access: async (customer, reference, subject, api) =>
				await accessOf(customer, { reference, subject, options: parseOptions({}) }, api),
		},
		noun: 'links',
		fields: [
			...(notice === undefined ? [] : [noticeField(notice)]),
			locator,
			outputField,
			includeInputFields,
			optionsField([
				phoneCountryOption,
				requireOption,
				sameCustomerOption,
				...linkOptions(maximumLifetime),
				...ownOptions,
			]),
		],
		inputContact(read) {
			const options = recordOrEmpty(read('options'));
			return { isAsked: options.loadContact === true, ...parseContactSettings(options) };
		},
		async run(read, api, opens) {
			const given = recordOrEmpty(read('options'));
			const output = parseOutput(read('output'));
			const settings = settingsOf(given);
			const options = optionsOf(given);
			const named = parseReference(read('customer'), aliasNoun);
			const reference = normalize(named);
			const subject = describeReference(reference);
			const items = [];
			for (const customer of await findCustomers(reference, subject, settings, api)) {
				// What was loaded is all that the provider knows. Else the input may bring what is required.
				if (settings.loadContact) checkLoaded(settings.required, customer, subject, api.vendor);
				const access = await accessOf(customer, { reference, subject, options }, api);
				const now = new Date();
				lifetime.check(access.lifetime, settings.lifetime, now, subject);
				const contact = mergedContact(customer, access.contact);
				const portalUrl = withParameters(access.portalUrl, settings.queryParameters);
				const item = portalItem(provider, { ...access, contact, portalUrl }, output, now);
				opens(item, {
					names: namesOf(contact, [reference.value, named.value, access.contact.email]),
					customerName: contact.customerName,
					term: { lifetime: access.lifetime, bounds: settings.lifetime, subject },
				});
				items.push(item);
			}
			return items;
		},
	};
}
