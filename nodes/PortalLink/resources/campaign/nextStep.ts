import { Failure, localDate, textOrNull, wholeNumber, type ReadParameter } from '../../../core';
import { checkNewestAtFirst } from '../../campaign/newestRun';
import { tableOf } from '../../campaign/table';
import { aboutOf, dueSteps, reasons, type Due, type Owed } from '../../steps/due';
import { owedFields, parsePlan, planFields } from '../../steps/fields';
import { messagesIn } from '../../steps/messages';
import { parseSteps } from '../../steps/steps';
import { atMostField, nodeField } from './fields';
import type { CampaignOperation } from './operation';

export const nextStep: CampaignOperation = {
	value: 'nextStep',
	name: 'Next Step',
	action: 'Find whose next message is due',
	description:
		'Pass on the unpaid invoices or payments whose next message is due, by your steps and by what was sent so far',
	fields: [
		...planFields,
		...owedFields,
		nodeField({
			displayName: 'Table So Far',
			name: 'soFar',
			default: 'So far',
			description: 'The name of the Data Table node that reads the rows of the campaign',
		}),
		atMostField,
	],
	run({ items, itemsOf, read, readOf, execution, timeZone, tell }) {
		const rows = itemsOf(read('soFar'));
		checkNewestAtFirst(tableOf(rows), execution);
		const owed = items.map((_, place) => owedOf(readOf(place), place, timeZone));
		const dues = dueSteps(owed, parsePlan(read), messagesIn(rows), new Date());
		tell(sentenceAbout(dues));
		const found = dues.flatMap((due, place) => ('step' in due ? [{ ...due, place }] : []));
		const atMost = wholeNumber(read('atMost'), 'At Most', 0) || found.length;
		return found.slice(0, atMost).map(({ step, place }) => {
			const readItem = readOf(place);
			const { id = '', customer } = owed[place] ?? {};
			const { channel, subject, message } = parseSteps(readItem('steps'))[step - 1] ?? {};
			const name = textOrNull(readItem('customerName'));
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

/** @param usualZone the time zone of the workflow */
function owedOf(read: ReadParameter, place: number, usualZone: string): Owed {
	const [id, customer] = [textOrNull(read('about')), textOrNull(read('customer'))];
	if (id === null || customer === null) {
		throw new Failure(
			'invalid_input',
			`${id === null ? 'About' : 'Customer'} is empty in item ${place}.`,
			'Each item needs the ID of what it is about, such as an invoice, and that of the customer.',
		);
	}
	const zone = textOrNull(read('timeZone')) ?? '';
	return { id, customer, timeZone: localDate.isTimeZone(zone) ? zone : usualZone };
}

function sentenceAbout(dues: readonly Due[]): string {
	const counts = Object.entries(reasons).flatMap(([reason, words]) => {
		const count = dues.filter((due) => 'waits' in due && due.waits === reason).length;
		return count > 0 ? [`${count} ${words}`] : [];
	});
	const due = dues.filter((one) => 'step' in one).length;
	return [`${due} of ${dues.length} have a step due`, ...counts].join(' · ');
}
