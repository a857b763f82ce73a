import type { IDataObject } from 'n8n-workflow';
import { Failure, localDate, quote, textOrNull } from '../../../core';
import { columnsOf, described, inColumn } from '../../campaign/columns';
import { aboutFirstTry, firstTryFields, mostCustomers } from '../../campaign/firstTry';
import { checkNewestAtFirst } from '../../campaign/newestRun';
import { tableOf } from '../../campaign/table';
import { aboutOf, dueSteps, reasons, type Due, type Owed } from '../../steps/due';
import { parsePlan, planFields } from '../../steps/fields';
import { messagesIn } from '../../steps/messages';
import { parseSteps } from '../../steps/steps';
import { columnField, nameColumn, nodeField } from './fields';
import type { CampaignOperation } from './operation';

export const nextStep: CampaignOperation = {
	value: 'nextStep',
	name: 'Next Step',
	action: 'Find whose next message is due',
	description:
		'Pass on the unpaid invoices or payments whose next message is due, according to your steps and what was sent so far',
	fields: [
		...planFields,
		columnField({
			displayName: 'ID Column',
			name: 'about',
			default: 'invoiceId',
			required: true,
			description:
				'The name of the column with the ID of what the messages are about, such as an invoice or a payment',
		}),
		columnField({
			displayName: 'Customer Column',
			name: 'customer',
			default: 'customerId',
			required: true,
			description: "The name of the column with the customer's ID",
		}),
		nameColumn,
		columnField({
			displayName: 'Time Zone Column',
			name: 'timeZone',
			default: 'timeZone',
			description:
				"The name of a column with the customer's time zone, such as America/Mexico_City. Where a row has none, that of the workflow's settings is used.",
		}),
		nodeField({
			displayName: 'Table So Far',
			name: 'soFar',
			default: 'So far',
			description: 'The name of the Data Table node that reads the rows of the campaign',
		}),
		...firstTryFields,
	],
	run({ items, itemsOf, read, readOf, execution, timeZone, tell }) {
		const rows = itemsOf(read('soFar'));
		const table = tableOf(rows);
		checkNewestAtFirst(table, execution);
		const channels = parseSteps(read('steps')).map(({ channel }) => channel);
		const most = mostCustomers(read, [...new Set(channels)], table.isFirstTry);
		const column = (name: string) => textOrNull(read(name)) ?? '';
		const columns = {
			id: column('about'),
			customer: column('customer'),
			timeZone: column('timeZone'),
		};
		for (const needed of [columns.id, columns.customer]) checkColumn(items, needed);
		const nameOf = (item: IDataObject) => textOrNull(inColumn(item, column('customerName')));
		const owed = items.map((item) => owedOf(item, columns, nameOf(item), timeZone));
		const dues = dueSteps(owed, parsePlan(read), messagesIn(rows), new Date());
		tell(sentenceAbout(dues));
		if (table.isFirstTry) tell(aboutFirstTry);
		const found = dues.flatMap((due, place) => ('step' in due ? [{ ...due, place }] : []));
		return found.slice(0, most).map(({ step, place }) => {
			const { id = '', customer } = owed[place] ?? {};
			const { channel, subject, message } = parseSteps(readOf(place)('steps'))[step - 1] ?? {};
			const name = nameOf(items[place] ?? {});
			return {
				json: {
					...items[place],
					step,
					stepChannel: channel,
					stepSubject: subject,
					stepMessage: message,
					inTheTable: { customer, name, about: aboutOf(id, step) },
				},
				item: place,
			};
		});
	},
};

/**
 * What is owed by an item. Where a row does not say by whom, or for what, it goes on all the same, so that
 * it fails by itself and is listed.
 * @param columns the names of the columns
 * @param usualZone the time zone of the workflow
 */
function owedOf(
	item: IDataObject,
	columns: Record<keyof Owed, string>,
	name: string | null,
	usualZone: string,
): Owed {
	const inItem = (column: string) => textOrNull(inColumn(item, column));
	const zone = inItem(columns.timeZone) ?? '';
	return {
		id: inItem(columns.id) ?? described(item, name),
		customer: inItem(columns.customer) ?? described(item, name),
		timeZone: localDate.isTimeZone(zone) ? zone : usualZone,
	};
}

/** @throws Failure invalid_input where no row has anything in a column */
function checkColumn(items: IDataObject[], column: string): void {
	const isThere = (item: IDataObject) => textOrNull(inColumn(item, column)) !== null;
	if (items.length === 0 || items.some(isThere)) return;
	throw new Failure(
		'invalid_input',
		`No row of your list has anything in the column ${quote(column)}.`,
		`In ID Column enter the name of the column with the ID of what the messages are about, such as invoiceId, and in Customer Column the name of the column with the customer. Enter names, not expressions. ${columnsOf(items)}`,
	);
}

function sentenceAbout(dues: readonly Due[]): string {
	const counts = Object.entries(reasons).flatMap(([reason, words]) => {
		const count = dues.filter((due) => 'waits' in due && due.waits === reason).length;
		return count > 0 ? [`${count} ${words}`] : [];
	});
	const due = dues.filter((one) => 'step' in one).length;
	return [`${due} of ${dues.length} have a step due`, ...counts].join(' · ');
}
