import type { INodeProperties } from 'n8n-workflow';
import { describeFailure } from '../requests/callFailures';
import { optionsField } from '../node/fields';
import { includeInputFields } from '../node/inputFields';
import { simplifyField } from '../list/fields';
import { itemOf, type Entry } from '../list/entry';
import type { Row } from '../list/pages';
import type { Operation } from '../node/operation';
import { recordOrEmpty } from '../reading/parse';
import { checkCustomer, checkEmail } from './check';
import type { CustomerApi } from './find';
import { chooseMatches, parseIfSeveralMatch } from './matches';
import { parseContactSettings, phoneCountryOption, type ContactSettings } from './contactSettings';
import { describeReference, parseReference, type CustomerReference } from './reference';

interface GetOperation<Api> extends Omit<Operation<Api>, 'fields' | 'inputContact' | 'run'> {
	locator: INodeProperties;
	/** The options beyond Phone Country. */
	options: INodeProperties[];
	/** The reference in the provider's own form. Fails for one that cannot be a customer's. */
	normalize(reference: CustomerReference): CustomerReference;
	/** What the provider knows of a customer. */
	entry(row: Row, settings: ContactSettings): Entry;
}

/** An operation that gives what the provider knows of a customer. */
export function getOperation<Api extends CustomerApi>(
	operation: GetOperation<Api>,
): Operation<Api> {
	const { locator, options: ownOptions, normalize, entry, ...shown } = operation;
	return {
		...shown,
		fields: [
			locator,
			simplifyField,
			includeInputFields,
			optionsField([phoneCountryOption, ...ownOptions]),
		],
		inputContact: () => ({ isAsked: true }),
		async run(read, api) {
			const options = recordOrEmpty(read('options'));
			const contactSettings = parseContactSettings(options);
			const ifSeveralMatch = parseIfSeveralMatch(options);
			const reference = normalize(parseReference(read('customer')));
			const subject = describeReference(reference);
			const found =
				reference.kind === 'email'
					? await api.findByEmail(reference.value, subject)
					: [await api.loadCustomer(reference, subject)];
			const items = [];
			for (const row of chooseMatches(found, ifSeveralMatch, reference, api.vendor)) {
				const customer = await known(row, reference, subject, api);
				items.push(read('simplify') === true ? itemOf(entry(customer, contactSettings)) : customer);
			}
			return items;
		},
	};
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
	if (reference.kind === 'email') {
		checkEmail(reference.value, api.contactOf(customer).email, subject);
	}
	return customer;
}
