import type { Vendor } from '../../scripts/vendors';
import { campaign, linkAt } from './campaign';
import { toRun } from './campaigns';
import type { Workflow } from './flow';
import { signedLink } from './link';
import { note } from './nodes';
import { getRows } from './table';
import { campaignName, ofCampaign } from './thisCampaign';
import type { Message, Redirect } from './vendor';

const message: Message = {
	channel: 'email',
	note: "**Get customer** gets today's name and email.",
	portalOptions: { loadContact: true },
	words: {
		emailSubject: 'A reminder: your customer portal',
		message: 'Some days ago we sent you a link to your customer portal. Here is a new one:',
	},
};

/**
 * For those who have had a campaign's signed link and have not opened it.
 * @param first what that campaign is called
 */
export function followUp(vendor: Vendor, first: string, redirect: Redirect): Workflow {
	const name = `Follow up who has not opened: ${vendor.displayName}`;
	const link = signedLink(redirect)({
		vendor,
		customer: { mode: 'id', value: '={{ $json.customer }}' },
		message,
		at: linkAt,
		campaign: campaignName,
		flow: 'follow-up',
	});
	return campaign({
		name,
		what: `## ${name}\nWrites once more to those who got a campaign's link some days ago and have not opened it. ${toRun(link)} to run it, or put a Schedule Trigger in front that runs it every morning: **nobody gets it twice**, and nobody who has opened the link gets it at all.`,
		campaign: `Reminder: ${first}`,
		entered: { first, days: 3 },
		startNote: note({
			id: 'note-first',
			name: 'The first campaign',
			at: [560, -240],
			size: [440, 410],
			says: '### Who has not opened\nIn **This campaign** enter as **first** the name of the first campaign, exactly as in its own node *This campaign*, after how many **days** you write, and a name for this message. The first campaign needs links of **Portal Link**.\n\nIf the flow ends here, there is nobody to write to yet, or **first** is not the name in the table.',
		}),
		list: [
			getRows(
				{ id: 'list', name: 'Who has not opened', at: [720, 0] },
				{
					allOf: [
						{
							campaign: `={{ ${ofCampaign('first')} }}`,
							state: 'sent',
							openedAt: { is: 'isEmpty' },
							sentAt: { upTo: `={{ $now.minus({ days: ${ofCampaign('days')} }).toISO() }}` },
						},
					],
				},
			),
		],
		key: 'customer',
		who: 'name',
		link,
		message,
	});
}
