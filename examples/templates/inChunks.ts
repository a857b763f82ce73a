import type { Vendor } from '../../scripts/vendors';
import { node, workflow, type Node, type Workflow } from './flow';
import { chunkPath, oneChunk } from './inChunksOne';
import { chunkNotes } from './inChunksNotes';
import { ifNode, set, splitOut } from './nodes';
import { listOfThoseNotReached } from './notReached';
import { vendorNode } from './ourNodes';
import { runTheCampaign } from './start';
import type { Chunks } from './vendor';

/** A campaign to all customers of the vendor, for an n8n with several workers. */
export function campaignInChunks(vendor: Vendor, chunks: Chunks): Workflow {
	const name = `Campaign for several workers: ${vendor.displayName}`;
	const nodes = [...chunkNotes(vendor), ...allChunks(vendor), ...oneChunk(vendor, chunks)];
	return workflow(name, nodes, {
		'Run the campaign': [['Customers']],
		Customers: [['Make batches']],
		'Make batches': [['One item per batch']],
		'One item per batch': [['Some at once']],
		'Some at once': [['One item per customer'], ['Hand to a worker']],
		'Hand to a worker': [['Results of the batch']],
		'Results of the batch': [['Some at once']],
		'One item per customer': [['Delivered?']],
		'Delivered?': [['Reached'], ['Not reached']],
		'Not reached': [['List of those not reached']],
		'A batch': [['Customers of the batch']],
		'Customers of the batch': [['Get portal link']],
		'Get portal link': [['Write the message'], [{ node: 'All of the batch', input: 3 }]],
		'Write the message': [['Send the link'], [{ node: 'All of the batch', input: 2 }]],
		'Send the link': [['Delivered'], [{ node: 'All of the batch', input: 1 }]],
		Delivered: [['All of the batch']],
		'All of the batch': [['Result of each']],
		'Result of each': [['The answer']],
	});
}

/** Hands chunks of the list to whichever worker is free, and gathers the results. */
function allChunks(vendor: Vendor): Node[] {
	return [
		runTheCampaign,
		vendorNode(
			vendor,
			{ id: 'list', name: 'Customers', at: [190, 0] },
			{
				resource: 'customer',
				operation: 'getAll',
				returnAll: true,
				simplify: true,
				filters: {},
				options: {},
			},
		),
		set(
			{ id: 'chunks', name: 'Make batches', at: [420, 0] },
			{
				batches: {
					expression:
						'={{ $input.all().map(({ json }) => ({ customerId: json.customerId, customerName: json.customerName })).chunk(100) }}',
					type: 'array',
				},
			},
			{ settings: { executeOnce: true } },
		),
		splitOut({ id: 'each-chunk', name: 'One item per batch', at: [620, 0] }, 'batches', {
			destinationFieldName: 'customers',
		}),
		node(
			'n8n-nodes-base.splitInBatches',
			3,
			{ id: 'at-once', name: 'Some at once', at: [840, 0] },
			{ batchSize: 10, options: {} },
		),
		node(
			'n8n-nodes-base.httpRequest',
			4.2,
			{ id: 'hand', name: 'Hand to a worker', at: [860, 180] },
			{
				method: 'POST',
				url: `http://127.0.0.1:5678/webhook/${chunkPath}`,
				authentication: 'genericCredentialType',
				genericAuthType: 'httpHeaderAuth',
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ { customers: $json.customers.map(({ customerId }) => ({ customerId })) } }}',
				options: { timeout: 3_600_000 },
			},
			{ onError: 'continueRegularOutput' },
		),
		set(
			{ id: 'came', name: 'Results of the batch', at: [1050, 180] },
			{
				outcomes: {
					expression:
						"={{ [...($json.outcomes ?? []), ...$('Some at once').item.json.customers.filter(({ customerId }) => !$json.outcomes?.some((outcome) => outcome.customerId === customerId)).map(({ customerId, customerName }) => ({ customerId, who: customerName ?? customerId, code: 'in_doubt', why: 'The worker gave no result for this customer, so the mail may or may not have been sent. n8n says: ' + ($json.error?.message ?? $json.error ?? 'nothing') }))] }}",
					type: 'array',
				},
			},
		),
		splitOut({ id: 'each-customer', name: 'One item per customer', at: [1280, 0] }, 'outcomes'),
		ifNode(
			{ id: 'sorted', name: 'Delivered?', at: [1480, 0] },
			{ conditionId: 'has', value: '={{ $json.code }}', is: 'equals', than: 'delivered' },
		),
		node('n8n-nodes-base.noOp', 1, { id: 'reached', name: 'Reached', at: [1700, -80] }, {}),
		node('n8n-nodes-base.noOp', 1, { id: 'not-reached', name: 'Not reached', at: [1700, 90] }, {}),
		listOfThoseNotReached([1900, 90]),
	];
}
