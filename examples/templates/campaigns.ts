import type { Vendor } from '../../scripts/vendors';
import { campaign } from './campaign';
import type { Workflow } from './flow';
import { ifNode, note } from './nodes';
import { byCustomerId, triggerNode, vendorNode } from './ourNodes';
import { customersOf, runTheCampaign } from './start';
import type { Event, OwnList, Segment } from './vendor';

/** For a list of a sheet, a database or a CRM. */
export function ownListCampaign(vendor: Vendor, list: OwnList): Workflow {
	const { channel, customer, named, needs, customers, who = customer.value } = list;
	const { portal = theirPortal(vendor) } = list;
	const title = { email: 'Portal links by email', sms: 'Portal links by SMS' }[channel];
	const sends = { email: 'mails it', sms: 'sends it to their phone' }[channel];
	const name = `${title}: ${vendor.displayName}`;
	return campaign(vendor, {
		name,
		what: `## ${name}\nTakes a list of customers, gets each one the link to ${portal} by their **${named}**, and ${sends}. Press **Execute workflow** to run it.`,
		startNote: note({
			id: 'note-your-customers',
			name: 'Your customers',
			at: [140, -200],
			size: [420, 370],
			says: `### Your customers\nReplace these two nodes with your Google Sheet, database or CRM. Each item needs ${needs}; all its other fields stay.`,
		}),
		start: [runTheCampaign, ...customersOf(customers)],
		customer,
		message: list,
		who,
	});
}

function theirPortal({ displayName }: Vendor): string {
	return `their ${displayName} portal`;
}

/** For customers that the vendor finds. */
export function segmentCampaign(vendor: Vendor, segment: Segment): Workflow {
	const { title, finds, sends, list, portal = theirPortal(vendor) } = segment;
	const name = `${title}: ${vendor.displayName}`;
	return campaign(vendor, {
		name,
		what: `## ${name}\nFinds ${finds}, gets each one the link to ${portal}, and ${sends}. Press **Execute workflow** to run it, or put a Schedule Trigger in front.`,
		startNote: note({
			id: `note-${list.title.toLowerCase().replaceAll(' ', '-')}`,
			name: list.title,
			at: [180, -200],
			size: [380, 370],
			says: `### ${list.title}\n${list.note}`,
		}),
		start: [
			runTheCampaign,
			vendorNode(
				vendor,
				{ id: 'list', name: 'One item per customer', at: [320, 0] },
				{
					resource: list.resource,
					operation: 'getAll',
					...list.parameters,
					onePerCustomer: true,
					options: {},
				},
			),
		],
		customer: byCustomerId,
		message: segment,
		who: '={{ $json.customerName ?? $json.customerId }}',
	});
}

/** A flow that an event of the vendor starts, and nothing that is not signed. */
export function eventCampaign(vendor: Vendor, event: Event): Workflow {
	const { title, when, setUp, person = 'customer' } = event;
	return campaign(vendor, {
		name: `${title}: send the portal link (${vendor.displayName})`,
		what: `## ${title}: send the portal link\nStarts by itself when ${when}, gets that ${person} the link to their portal, and mails it.`,
		startNote: note({
			id: 'note-what-starts-it',
			name: 'What starts it',
			at: [120, -200],
			size: [440, 370],
			says: `### What starts it\n${setUp} **Signed?** lets no call through that nobody has signed: whoever knows the address could have links sent.`,
		}),
		start: [
			triggerNode(
				vendor,
				{ id: 'trigger', name: title, at: [180, 0] },
				event.event,
				event.webhookId,
			),
			ifNode(
				{ id: 'signed', name: 'Signed?', at: [400, 0] },
				{ conditionId: 'is-signed', value: '={{ $json.verified }}', is: 'isTrue' },
			),
		],
		customer: byCustomerId,
		message: event,
		who: byCustomerId.value,
	});
}
