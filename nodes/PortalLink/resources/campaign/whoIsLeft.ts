import { textOrNull, wholeNumber } from '../../../core';
import { checkNewestAtFirst } from '../../campaign/newestRun';
import { tableOf } from '../../campaign/table';
import { whoIsLeft as left, type Left, type Listed } from '../../campaign/whoIsLeft';
import { atMostField, nodeField } from './fields';
import type { CampaignOperation } from './operation';

export const whoIsLeft: CampaignOperation = {
	value: 'whoIsLeft',
	name: 'Who Is Left',
	action: 'Find who is left of a campaign',
	description:
		'Pass on the customers of a list who have not had the message of a campaign, each of them once',
	fields: [
		{
			displayName: 'Customer',
			name: 'customer',
			type: 'string',
			required: true,
			default: '={{ $json.customerId }}',
			description:
				'What tells the customer from all others in your list: the ID is best, or the email',
		},
		{
			displayName: 'Name',
			name: 'customerName',
			type: 'string',
			default: '={{ $json.customerName }}',
			description: 'What the customer is called in the table, for you to read',
		},
		nodeField({
			displayName: 'Table So Far',
			name: 'soFar',
			default: 'So far',
			description: 'The name of the Data Table node that reads the rows of the campaign',
		}),
		atMostField,
	],
	run({ items, itemsOf, read, readOf, execution, tell }) {
		const table = tableOf(itemsOf(read('soFar')));
		checkNewestAtFirst(table, execution);
		const list = items.map((_, place): Listed => {
			const readItem = readOf(place);
			return {
				// By their place those are told apart who have no name, so that each of them is listed.
				customer: textOrNull(readItem('customer')) ?? `(item ${place + 1} of the list)`,
				name: textOrNull(readItem('customerName')),
			};
		});
		const found = left(list, table);
		tell(sentenceAbout(found, list.length));
		const atMost = wholeNumber(read('atMost'), 'At Most', 0) || found.places.length;
		return found.places.slice(0, atMost).map((place) => ({
			json: { ...items[place], inTheTable: { ...list[place] } },
			item: place,
		}));
	},
};

function sentenceAbout({ places, sent, inDoubt, repeated }: Left, total: number): string {
	return [
		`${places.length} of ${total} customers are left.`,
		...(sent > 0 ? [`${sent} have had the message before.`] : []),
		...(inDoubt > 0
			? [`${inDoubt} may have had it: look at their rows in the table, and decide.`]
			: []),
		...(repeated > 0
			? [`${repeated} rows name a customer who came before, and are left out.`]
			: []),
	].join(' ');
}
