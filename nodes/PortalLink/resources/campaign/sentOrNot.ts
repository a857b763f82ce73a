import { jsonOf } from '../../campaign/table';
import { sentOrNot as notesOf } from '../../campaign/sentOrNot';
import { itemsField } from './fields';
import type { CampaignOperation } from './operation';

export const sentOrNot: CampaignOperation = {
	value: 'sentOrNot',
	name: 'Sent or Not',
	action: 'Note who of a batch got the message',
	description:
		'Tell what to note in the table: who of a batch got the message, who did not and why, and who is in doubt',
	fields: [
		itemsField({
			displayName: 'Batch',
			name: 'batch',
			of: 'Start the batch',
			description: 'The customers of the batch, as the node that starts it gives them',
		}),
	],
	run({ items, read }) {
		return notesOf(items, jsonOf(read('batch'))).map((note) => ({ json: { ...note }, item: 0 }));
	},
};
