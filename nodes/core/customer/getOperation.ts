import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../node/fields';
import { includeInputFields } from '../node/inputFields';
import { simplifyField } from '../list/fields';
import { itemOf, type Entry } from '../list/entry';
import type { Row } from '../list/pages';
import type { Operation } from '../node/operation';
import { recordOrEmpty } from '../reading/parse';
import type { CustomerApi } from './find';
import { parseIfSeveralMatch } from './matches';
import { findRecords } from './records';
import { parseContactSettings, phoneCountryOption, type ContactSettings } from './contactSettings';
import { nounIn } from './locator';
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
	const aliasNoun = nounIn(locator, 'alias');
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
			const reference = normalize(parseReference(read('customer'), aliasNoun));
			const subject = describeReference(reference);
			const records = await findRecords(reference, subject, ifSeveralMatch, api);
			const isSimple = read('simplify') === true;
			const askedFor = reference.kind === 'email' ? reference.value : undefined;
			return records.map((row) =>
				isSimple ? itemOf(entry(row, { ...contactSettings, askedFor })) : row,
			);
		},
	};
}
