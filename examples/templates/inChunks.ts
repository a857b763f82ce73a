import type { Vendor } from '../../scripts/vendors';
import { node, workflow, type Node, type Workflow } from './flow';
import { chunkPath, oneChunk } from './inChunksOne';
import { chunkNotes } from './inChunksNotes';
import { ifNode, set, splitOut } from './nodes';
import { vendorNode } from './ourNodes';
import { runTheCampaign } from './start';
import type { Chunks } from './vendor';

/** A campaign to all customers of the vendor, for an n8n with several workers. */
export function campaignInChunks(vendor: Vendor, chunks: Chunks): Workflow {
	const name = `Campaign in chunks for several workers: ${vendor.displayName}`;
	const nodes = [...chunkNotes(vendor), ...allChunks(vendor), ...oneChunk(vendor, chunks)];
	return workflow(name, nodes, {
		'Run the campaign': [['All customers']],
		'All customers': [['Make chunks']],
		'Make chunks': [['One item per chunk']],
		'One item per chunk': [['Some at once']],
		'Some at once': [['One item per customer'], ['Hand to a worker']],
		'Hand to a worker': [['What came of them']],
		'What came of them': [['Some at once']],
		'One item per customer': [['Delivered?']],
		'Delivered?': [['Reached'], ['Not reached']],
		'A chunk': [['Customers of the chunk']],
		'Customers of the chunk': [['Get portal link']],
		'Get portal link': [['Has an email?'], ['Could not be reached']],
		'Has an email?': [['Send the link'], ['No email']],
		'Send the link': [['Delivered'], ['Not sent']],
		Delivered: [['All of the chunk']],
		'Not sent': [[{ node: 'All of the chunk', input: 1 }]],
		'No email': [[{ node: 'All of the chunk', input: 2 }]],
		'Could not be reached': [[{ node: 'All of the chunk', input: 3 }]],
		'All of the chunk': [['The answer']],
	});
}

/** Hands chunks of the list to whichever worker is free, and gathers what came of them. */
function allChunks(vendor: Vendor): Node[] {
	return [
		runTheCampaign,
		vendorNode(
			vendor,
			{ id: 'list', name: 'All customers', at: [190, 0] },
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
			{ id: 'chunks', name: 'Make chunks', at: [420, 0] },
			{
				chunks: {
					expression:
						'={{ $input.all().map(({ json }) => ({ customerId: json.customerId, customerName: json.customerName })).chunk(100) }}',
					type: 'array',
				},
			},
			{ settings: { executeOnce: true } },
		),
		splitOut({ id: 'each-chunk', name: 'One item per chunk', at: [620, 0] }, 'chunks', {
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
			{ id: 'came', name: 'What came of them', at: [1050, 180] },
			{
				outcomes: {
					expression:
						"={{ [...($json.outcomes ?? []), ...$('Some at once').item.json.customers.filter(({ customerId }) => !$json.outcomes?.some((outcome) => outcome.customerId === customerId)).map(({ customerId, customerName }) => ({ customerId, who: customerName ?? customerId, code: 'in_doubt', why: 'The worker did not say what became of this customer, so the mail may have been sent or not. n8n says: ' + ($json.error?.message ?? $json.error ?? 'nothing') }))] }}",
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
	];
}
