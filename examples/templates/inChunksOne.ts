import type { Vendor } from '../../scripts/vendors';
import { continues, node, type Node } from './flow';
import { merge, sendMail, set, splitOut } from './nodes';
import { failedBefore, whyNot } from './notReached';
import { byCustomerId, compose, getPortalLink } from './ourNodes';
import type { Chunks } from './vendor';

/** Of the webhook that takes one. */
export const chunkPath = 'campaign-chunk';

/** Mails the customers of one chunk, and answers with what became of each of them. */
export function oneChunk(vendor: Vendor, { portalOptions }: Chunks): Node[] {
	return [
		node(
			'n8n-nodes-base.webhook',
			2,
			{ id: 'chunk', name: 'A batch', at: [-20, 720] },
			{
				httpMethod: 'POST',
				path: chunkPath,
				authentication: 'headerAuth',
				responseMode: 'lastNode',
				options: {},
			},
			{ webhookId: chunkPath },
		),
		splitOut({ id: 'customers', name: 'Customers of the batch', at: [170, 720] }, 'body.customers'),
		getPortalLink(vendor, [370, 720], {
			customer: byCustomerId,
			includeInputFields: false,
			options: { ...portalOptions, require: ['email'] },
		}),
		compose({ id: 'message', name: 'Write the message', at: [580, 640] }, {}, continues),
		sendMail({ id: 'send', name: 'Send the link', at: [800, 580] }, continues),
		set(
			{ id: 'delivered', name: 'Delivered', at: [1020, 560] },
			{
				customerId: "={{ $('Write the message').item.json.customerId }}",
				customerName: "={{ $('Write the message').item.json.customerName }}",
			},
		),
		merge({ id: 'all', name: 'All of the batch', at: [1240, 700] }, 4),
		set(
			{ id: 'became', name: 'Result of each', at: [1420, 730] },
			{
				customerId: '={{ $json.customerId }}',
				who: '={{ $json.customerName ?? $json.customerId }}',
				code: `={{ $json.error ? (${failedBefore} ? $json.error : 'not_sent') : 'delivered' }}`,
				why: whyNot,
			},
		),
		node(
			'n8n-nodes-base.aggregate',
			1,
			{ id: 'answer', name: 'The answer', at: [1600, 730] },
			{ aggregate: 'aggregateAllItemData', destinationFieldName: 'outcomes', options: {} },
		),
	];
}
