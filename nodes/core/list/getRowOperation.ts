import type { INodeProperties } from 'n8n-workflow';
import { phoneCountryOption, parseContactSettings } from '../customer/contactSettings';
import type { CustomerApi } from '../customer/find';
import { Failure, unexpectedAnswer } from '../errors';
import { optionsField } from '../node/fields';
import { includeInputFields } from '../node/inputFields';
import type { Operation } from '../node/operation';
import { sameId } from '../reading/ids';
import { recordOrEmpty } from '../reading/parse';
import { quote } from '../reading/quote';
import { idText } from '../reading/sheets';
import { loadedContact } from './contacts';
import { itemOf } from './entry';
import { simplifyField } from './fields';
import type { Listing } from './listOperation';
import type { Row } from './pages';

interface GetRowOperation<Api> {
	/** What a row is, in lower case, such as `invoice`. */
	kind: string;
	/** The field for its ID, such as `invoiceId`, which the items of the list have too. */
	idField: string;
	placeholder: string;
	/** The list of such rows, which says what a row is about. */
	listing: Pick<Listing<Api>, 'idOf' | 'entry'>;
	/** The options beyond those that all of them have. */
	options: INodeProperties[];
	/** @param subject what is asked for, as messages say it */
	load(api: Api, id: string, subject: string): Promise<Row>;
	/** The provider's own ID, where users may have it in another form. */
	normalize?(id: string): string;
	/** Whether somebody still has to pay it. */
	isOwed(row: Row): boolean;
}

const failIfSettledOption: INodeProperties = {
	displayName: 'Fail If Settled',
	name: 'failIfSettled',
	type: 'boolean',
	default: true,
	description:
		'Whether to fail, with the code settled, if nothing is left to pay, so that you do not remind customers of what they have just paid',
};

/** In characters. */
const longestId = 255;

/** An operation that asks for one of what customers have to pay, by its ID: what has become of it by now. */
export function getRowOperation<Api extends CustomerApi>(
	operation: GetRowOperation<Api>,
): Operation<Api> {
	const { kind, idField, placeholder, listing, options: ownOptions, load, isOwed } = operation;
	const label = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ID`;
	return {
		value: 'get',
		name: 'Get',
		action: `Get ${kind}`,
		description: `Get one ${kind} by its ID, as it is now`,
		noun: `${kind}s`,
		fields: [
			{
				displayName: label,
				name: idField,
				type: 'string',
				default: `={{ $json.${idField} }}`,
				required: true,
				placeholder,
				description: `The ID of the ${kind}, as Get Many returns it`,
			},
			simplifyField,
			includeInputFields,
			optionsField([phoneCountryOption, failIfSettledOption, ...ownOptions]),
		],
		inputContact: (read) => ({ isAsked: recordOrEmpty(read('options')).loadContact === true }),
		async run(read, api, _opens, { today }) {
			const given = recordOrEmpty(read('options'));
			const settings = parseContactSettings(given);
			const id = parseId(read(idField), label, idField);
			const subject = `the ${kind} with the ID ${quote(id)}`;
			const ownId = operation.normalize?.(id) ?? id;
			const row = await load(api, ownId, subject);
			if (!sameId(listing.idOf(row) ?? '', ownId)) {
				throw unexpectedAnswer(api.vendor, `another ${kind} than ${subject}`);
			}
			if (given.failIfSettled === true && !isOwed(row)) throw settled(subject);
			if (read('simplify') !== true) return [row];
			const entry = listing.entry(row, settings, today);
			if (given.loadContact !== true) return [itemOf(entry)];
			const contact = await loadedContact(entry.contact, api, settings);
			return [itemOf({ ...entry, contact })];
		},
	};
}

/** @throws Failure invalid_input where it can be no ID */
function parseId(value: unknown, label: string, idField: string): string {
	const id = idText(value);
	if (id !== null && id.length <= longestId && !/[\p{Cc}\p{Cs}]/u.test(id)) return id;
	const says = id === null ? 'is empty' : `is ${quote(value)}`;
	throw new Failure(
		'invalid_input',
		`${label} ${says}.`,
		`Enter the ID alone, or an expression such as {{ $json.${idField} }}.`,
	);
}

function settled(subject: string): Failure {
	return new Failure(
		'settled',
		`Nothing is left to pay for ${subject}.`,
		'It has since been paid or written off, so there is nobody to remind.',
	);
}
