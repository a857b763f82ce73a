import type { Vendor } from '../../scripts/vendors';
import { reasonOf } from './campaign';
import { node, type Node } from './flow';
import { mailOf } from './message';
import { ifNode, sendMail, set, splitOut } from './nodes';
import { byCustomerId, getPortalLink } from './ourNodes';
import type { Chunks } from './vendor';

/** Of the webhook that takes one. */
export const chunkPath = 'campaign-chunk';

/** Mails the customers of one chunk, and answers with what became of each of them. */
export function oneChunk(vendor: Vendor, { subject, text, portalOptions }: Chunks): Node[] {
	return [
		node(
			'n8n-nodes-base.webhook',
			2,
			{ id: 'chunk', name: 'A chunk', at: [-20, 720] },
			{
				httpMethod: 'POST',
				path: chunkPath,
				authentication: 'headerAuth',
				responseMode: 'lastNode',
				options: {},
			},
			{ webhookId: chunkPath },
		),
		splitOut({ id: 'customers', name: 'Customers of the chunk', at: [170, 720] }, 'body.customers'),
		getPortalLink(vendor, [370, 720], {
			customer: byCustomerId,
			includeInputFields: false,
			options: portalOptions,
		}),
		ifNode(
			{ id: 'has', name: 'Has an email?', at: [590, 640] },
			{ value: '={{ $json.email }}', is: 'notEmpty' },
		),
		sendMail({ id: 'send', name: 'Send the link', at: [800, 580] }, mailOf(subject, text), {
			onError: 'continueErrorOutput',
		}),
		...outcomes(vendor),
		node(
			'n8n-nodes-base.merge',
			3.2,
			{ id: 'all', name: 'All of the chunk', at: [1260, 720] },
			{ numberInputs: 4 },
		),
		node(
			'n8n-nodes-base.aggregate',
			1,
			{ id: 'answer', name: 'The answer', at: [1460, 750] },
			{ aggregate: 'aggregateAllItemData', destinationFieldName: 'outcomes', options: {} },
		),
	];
}

function outcomes({ displayName }: Vendor): Node[] {
	const mailed = "$('Has an email?').item.json";
	return [
		set(
			{ id: 'delivered', name: 'Delivered', at: [1020, 560] },
			{ ...whoOf(mailed), code: 'delivered', why: '' },
		),
		set(
			{ id: 'not-sent', name: 'Not sent', at: [1020, 710] },
			{
				...whoOf(mailed),
				code: 'not_sent',
				why: '=The mail server refused: {{ $json.error }}',
			},
		),
		set(
			{ id: 'none', name: 'No email', at: [800, 840] },
			{
				...whoOf('$json'),
				code: 'no_email',
				why: `${displayName} has no email for this customer.`,
			},
		),
		set(
			{ id: 'failed', name: 'Could not be reached', at: [590, 960] },
			{ ...whoOf('$json'), code: reasonOf.code, why: reasonOf.why },
		),
	];
}

function whoOf(item: string) {
	return {
		customerId: `={{ ${item}.customerId }}`,
		who: `={{ ${item}.customerName ?? ${item}.customerId }}`,
	};
}
