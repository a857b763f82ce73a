import { Failure, recordOrEmpty } from '../../../core';
import { customerNamed } from '../../campaign/columns';
import { checkStillNewest } from '../../campaign/newestRun';
import { tableOf } from '../../campaign/table';
import { nodeField } from './fields';
import type { CampaignOperation } from './operation';

export const startBatch: CampaignOperation = {
	value: 'startBatch',
	name: 'Start Batch',
	action: 'Start a batch of a campaign',
	description:
		'Pass on the customers in a batch once the table has all of them, if no newer run of the campaign has started',
	fields: [
		nodeField({
			displayName: 'Batch',
			name: 'batch',
			default: 'Batches of 100',
			description: 'The name of the node that hands out the customers of the batch',
		}),
	],
	run({ items, itemsOf, read, execution }) {
		const table = tableOf(items);
		checkStillNewest(table, execution);
		const rows = new Map(table.tries.map((one) => [one.customer, one]));
		return itemsOf(read('batch')).map((item) => {
			const inTheTable = recordOrEmpty(item.inTheTable);
			const row = rows.get(customerNamed(inTheTable.customer) ?? '');
			if (row?.state !== 'sending') throw missing();
			const { id, run } = row;
			return { json: { ...item, inTheTable: { ...inTheTable, id, run } }, item: 0 };
		});
	},
};

function missing(): Failure {
	return new Failure(
		'unexpected_answer',
		'The table does not have all customers of the batch, so the message could be sent twice.',
		'Make sure that no other table has “Customer portal messages” in its name, and run the campaign again.',
	);
}
