import type { IDataObject } from 'n8n-workflow';
import { Failure, isLostInSheet, oneOf, quote, textOrNull } from '../../../core';
import { columnsOf, customerNamed, described, inColumn } from '../../campaign/columns';
import { aboutFirstTry, firstTryFields, mostCustomers } from '../../campaign/firstTry';
import { checkNamedAsBefore } from '../../campaign/namedAsBefore';
import { checkNewestAtFirst } from '../../campaign/newestRun';
import { tableOf } from '../../campaign/table';
import { whoIsLeft as left, type Left } from '../../campaign/whoIsLeft';
import { columnField, nameColumn, nodeField } from './fields';
import type { CampaignOperation } from './operation';

export const whoIsLeft: CampaignOperation = {
	value: 'whoIsLeft',
	name: 'Who Is Left',
	action: 'Find who is left in a campaign',
	description:
		"Pass on the customers in a list who have not had a campaign's message yet, each of them once",
	fields: [
		columnField({
			displayName: 'Customer Column',
			name: 'customer',
			default: 'customerId',
			required: true,
			description:
				'The name of the column that identifies each customer in your list: the one with the ID is best, or the one with the email',
		}),
		nameColumn,
		nodeField({
			displayName: 'Table So Far',
			name: 'soFar',
			default: 'So far',
			description: 'The name of the Data Table node that reads the rows of the campaign',
		}),
		...firstTryFields,
		{
			displayName: 'Send By',
			name: 'sendBy',
			type: 'options',
			default: 'email',
			description: 'How the messages go out, so that the node can check the address of a first try',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'SMS', value: 'sms' },
			],
		},
	],
	run({ items, itemsOf, read, execution, tell }) {
		const table = tableOf(itemsOf(read('soFar')));
		checkNewestAtFirst(table, execution);
		const channel = oneOf(read('sendBy'), 'Send By', ['email', 'sms']);
		const most = mostCustomers(read, [channel], table.isFirstTry);
		const list = rowsOf(items, read('customer'), read('customerName'));
		checkNamedAsBefore(
			list.filter(({ why }) => why === null),
			table,
		);
		const found = left(list, table);
		tell(
			table.isFirstTry
				? `Customers in the list: ${list.length - found.repeated}. ${aboutFirstTry}`
				: sentenceAbout(found, list.length),
		);
		return found.places.slice(0, most).map((place) => ({
			json: { ...items[place], inTheTable: { ...list[place] } },
			item: place,
		}));
	},
};

/** A row of the list, as the table knows it and as the list itself names the customer. */
interface Row {
	/** Never what a provider is asked for: in a row without ID it may be somebody else's email. */
	customer: string;
	name: string | null;
	/** What the row has in the column; null where that names nobody. */
	customerInList: IDataObject[string];
	/** Why a row cannot be written to. Left out, n8n's Schema view would show another row's beside the first. */
	why: string | null;
}

/**
 * The rows of a list. Those without what names a customer are told apart by name, email and phone, or by
 * all they have, so that each of them is listed.
 * @throws Failure invalid_input where the list has no such column
 */
function rowsOf(items: IDataObject[], customer: unknown, customerName: unknown): Row[] {
	const [column, nameColumn] = [textOrNull(customer) ?? '', textOrNull(customerName) ?? ''];
	const rows = items.map((item): Row => {
		const customerInList = inColumn(item, column);
		const named = customerNamed(customerInList);
		const name = textOrNull(inColumn(item, nameColumn));
		const isLost = isLostInSheet(customerInList);
		if (named !== null && !isLost) return { customer: named, name, customerInList, why: null };
		const why = isLost
			? `${shownInstead(customerInList, column)} ${howToShowIt}`
			: `The row has nothing in the column ${quote(column)}.`;
		return { customer: described(item, name), name, customerInList: null, why };
	});
	if (rows.length > 0 && rows.every(({ why }) => why !== null)) throw nobody(column, items);
	return rows;
}

/** All who are shown as the same thing would be one customer, and the others left out without a word. */
function shownInstead(value: unknown, column: string): string {
	return `The column ${quote(column)} has ${quote(value)}, which your sheet shows instead of the ID.`;
}

const howToShowIt =
	'Correct the cell in your sheet; for a long number, choose a number format without decimals. Then copy the list again.';

function nobody(column: string, items: IDataObject[]): Failure {
	const lost = items.map((item) => inColumn(item, column)).find(isLostInSheet);
	if (lost !== undefined) {
		return new Failure('invalid_input', shownInstead(lost, column), howToShowIt);
	}
	return new Failure(
		'invalid_input',
		`No row of your list has anything in the column ${quote(column)}.`,
		`In Customer Column enter the name of the column with the ID or the email. It is a name, not an expression. ${columnsOf(items)}`,
	);
}

function sentenceAbout({ places, sent, inDoubt, repeated }: Left, total: number): string {
	return [
		`${places.length} of ${total} customers are left.`,
		...(sent > 0 ? [`${sent} already have the message.`] : []),
		...(inDoubt > 0
			? [`${inDoubt} may already have it: check their rows in the table, and decide.`]
			: []),
		...(repeated > 0 ? [`Rows left out because they repeat a customer: ${repeated}.`] : []),
	].join(' ');
}
