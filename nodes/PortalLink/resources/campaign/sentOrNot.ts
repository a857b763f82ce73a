import { sentOrNot as notesOf } from '../../campaign/sentOrNot';
import { nodeField } from './fields';
import type { CampaignOperation } from './operation';

export const sentOrNot: CampaignOperation = {
	value: 'sentOrNot',
	name: 'Sent or Not',
	action: 'Note who in a batch got the message',
	description:
		'Work out what to note in the table: who in a batch got the message, who did not and why, and who is in doubt',
	fields: [
		nodeField({
			displayName: 'Batch',
			name: 'batch',
			default: 'Start the batch',
			description: 'The name of the node that starts the batch',
		}),
	],
	run({ items, itemsOf, read }) {
		return notesOf(items, itemsOf(read('batch'))).map((note) => ({ json: { ...note }, item: 0 }));
	},
};
