import type { Vendor } from '../../scripts/vendors';
import { campaign, linkAt } from './campaign';
import type { Workflow } from './flow';
import { customerInList } from './left';
import type { GetLink, Link } from './link';
import { note } from './nodes';
import { byCustomerId, vendorNode } from './ourNodes';
import { customersOf, customersPlace, runTheCampaign } from './start';
import { campaignName } from './thisCampaign';
import type { OwnList, Segment } from './vendor';

/** Of the page of recipes: how users put in a list that is kept elsewhere. */
const howTo =
	'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/recipes.md#a-list-that-changes';

/** For a list of a sheet, a database or a CRM. */
export function ownListCampaign(vendor: Vendor, list: OwnList, getLink: GetLink): Workflow {
	const { channel, mode, field, named, needs, customers } = list;
	const { portal = theirPortal(vendor) } = list;
	const sends = { email: 'mails it', sms: 'sends it to their phone' }[channel];
	const name = titleOf(vendor, list);
	const link = getLink({
		vendor,
		customer: { mode, value: customerInList },
		message: list,
		at: linkAt,
		campaign: campaignName,
		flow: 'list',
	});
	return campaign({
		name,
		what: `## ${name}\nTakes a list of customers, gets each one a link to ${portal} by their **${named}**, and ${sends}. ${toRun(link)} to run it, and again to go on where it was stopped: **nobody gets it twice**.`,
		startNote: note({
			id: 'note-your-customers',
			name: 'Your customers',
			at: [560, -240],
			size: [440, 410],
			says: `### Your customers\nPaste your list into **Customers**: copy the rows with their headings from Excel, Google Sheets or a CSV file. For a list that changes (Google Sheets, Excel, Data table), replace the node ([how](${howTo})).\n\nEach row needs ${needs}; all its other columns stay.${orEmail(list)} If your column is not called **${field}**, enter its name in **Who is left**. **Name Column** there is the column with their names, which you then read in the list of those not reached.`,
		}),
		campaign: name,
		list: [customersOf(customers)],
		key: field,
		who: 'customerName',
		link,
		message: list,
	});
}

/** Where an ID is asked for, an email will do. */
function orEmail({ mode, field }: OwnList): string {
	return mode === 'id' ? ` Emails in **${field}** will do too.` : '';
}

/** What the flow is called, and its campaign. */
export function titleOf({ displayName }: Vendor, { title, channel }: OwnList): string {
	const usual = { email: 'Portal links by email', sms: 'Portal links by SMS' }[channel];
	return `${title ?? usual}: ${displayName}`;
}

/** Of two triggers n8n's button starts its own, if the other one counts as a core node as ours does. */
export function toRun({ opens }: Link): string {
	return opens
		? `**Publish** it, then press **Execute workflow** (*from ${runTheCampaign.name}*)`
		: 'Press **Execute workflow**';
}

function theirPortal({ displayName }: Vendor): string {
	return `their ${displayName} portal`;
}

/** For customers that the vendor finds. */
export function segmentCampaign(vendor: Vendor, segment: Segment, getLink: GetLink): Workflow {
	const { title, finds, sends, list, portal = theirPortal(vendor) } = segment;
	const name = `${title}: ${vendor.displayName}`;
	const link = getLink({
		vendor,
		customer: byCustomerId,
		message: segment,
		at: linkAt,
		campaign: campaignName,
		flow: list.resource,
	});
	return campaign({
		name,
		what: `## ${name}\nFinds ${finds}, gets each one a link to ${portal}, and ${sends} a week. ${toRun(link)} to run it, and again to go on where it was stopped; or put a Schedule Trigger in front.`,
		startNote: note({
			id: `note-${list.title.toLowerCase().replaceAll(' ', '-')}`,
			name: list.title,
			at: [560, -240],
			size: [440, 410],
			says: `### ${list.title}\n${list.note}`,
		}),
		aboutItsName:
			'The week is part of it: for another message in the same week, put a word in front.',
		// Once a week, so that whoever has still not paid by the next one hears of it again.
		campaign: `=${name}, week {{ $now.weekNumber }} of {{ $now.weekYear }}`,
		list: [
			vendorNode(
				vendor,
				{ id: 'list', ...customersPlace },
				{
					resource: list.resource,
					operation: 'getAll',
					...list.parameters,
					onePerCustomer: true,
					options: {},
				},
			),
		],
		key: 'customerId',
		who: 'customerName',
		link,
		message: segment,
	});
}
