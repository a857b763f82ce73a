import type { Vendor } from '../../scripts/vendors';
import { campaign } from './campaign';
import type { Workflow } from './flow';
import type { GetLink } from './link';
import { ifNode, note } from './nodes';
import { byCustomerId, triggerNode, vendorNode } from './ourNodes';
import { customersOf, runTheCampaign } from './start';
import type { Event, OwnList, Segment } from './vendor';

const byName = '={{ $json.customerName ?? $json.customerId }}';

/** For a list of a sheet, a database or a CRM. */
export function ownListCampaign(vendor: Vendor, list: OwnList, getLink: GetLink): Workflow {
	const { channel, mode, field, named, needs, customers } = list;
	const { portal = theirPortal(vendor) } = list;
	const usual = { email: 'Portal links by email', sms: 'Portal links by SMS' }[channel];
	const sends = { email: 'mails it', sms: 'sends it to their phone' }[channel];
	const name = `${list.title ?? usual}: ${vendor.displayName}`;
	return campaign({
		name,
		what: `## ${name}\nTakes a list of customers, gets each one a link to ${portal} by their **${named}**, and ${sends}. Press **Execute workflow** to run it.`,
		startNote: note({
			id: 'note-your-customers',
			name: 'Your customers',
			at: [140, -240],
			size: [420, 410],
			says: `### Your customers\nReplace these two nodes with your Google Sheet, database or CRM. Each item needs ${needs}; all its other fields stay.`,
		}),
		start: [runTheCampaign, ...customersOf(customers)],
		link: getLink(vendor, { mode, value: `={{ $json.${field} }}` }, list),
		message: list,
		who: `={{ $json.customerName ?? $json.${field} }}`,
	});
}

function theirPortal({ displayName }: Vendor): string {
	return `their ${displayName} portal`;
}

/** For customers that the vendor finds. */
export function segmentCampaign(vendor: Vendor, segment: Segment, getLink: GetLink): Workflow {
	const { title, finds, sends, list, portal = theirPortal(vendor) } = segment;
	const name = `${title}: ${vendor.displayName}`;
	return campaign({
		name,
		what: `## ${name}\nFinds ${finds}, gets each one a link to ${portal}, and ${sends}. Press **Execute workflow** to run it, or put a Schedule Trigger in front.`,
		startNote: note({
			id: `note-${list.title.toLowerCase().replaceAll(' ', '-')}`,
			name: list.title,
			at: [180, -240],
			size: [380, 410],
			says: `### ${list.title}\n${list.note} For a first try switch **Return All** off: you get three customers.`,
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
		link: getLink(vendor, byCustomerId, segment),
		message: segment,
		who: byName,
	});
}

/** A flow that an event of the vendor starts, and nothing that is not signed. */
export function eventCampaign(vendor: Vendor, event: Event, getLink: GetLink): Workflow {
	const { title, when, setUp, person = 'customer' } = event;
	return campaign({
		name: `${title}: send the portal link (${vendor.displayName})`,
		what: `## ${title}: send the portal link\nStarts by itself when ${when}, gets that ${person} a link to their portal, and mails it.`,
		startNote: note({
			id: 'note-what-starts-it',
			name: 'What starts it',
			at: [120, -240],
			size: [440, 410],
			says: `### What starts it\n${setUp} **Signed?** stops calls that are not signed: without it, anyone who knows the address could have links sent.`,
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
		link: getLink(vendor, byCustomerId, event),
		message: event,
		who: byName,
	});
}
