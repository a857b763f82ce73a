import type { Vendor } from '../../scripts/vendors';
import { workflow, type Workflow } from './flow';
import { sendMail } from './nodes';
import {
	compose,
	getCustomer,
	getPortalLink,
	linkTrigger,
	sendToPortal,
	signLink,
	type Named,
} from './ourNodes';
import { redirectNotes } from './redirectNotes';
import { updateRowsIfAny } from './table';
import type { Redirect } from './vendor';

const byTheLink: Named = { mode: 'id', value: '={{ $json.customer }}' };

/** What the links of Portal Link lead to: a page with a button, which fetches the portal and goes there. */
export function redirectFlow(vendor: Vendor, { note, portalOptions }: Redirect): Workflow {
	const nodes = [
		...redirectNotes(vendor, note),
		linkTrigger(vendor, { id: 'opened', name: 'Link opened', at: [0, 0] }),
		getPortalLink(vendor, [300, -120], {
			customer: byTheLink,
			// Somebody waits for it.
			options: { ...portalOptions, giveUpAfterSeconds: 15, timeoutSeconds: 10 },
		}),
		sendToPortal({ id: 'send-on', name: 'Send to portal', at: [620, -120] }),
		updateRowsIfAny(
			{ id: 'note', name: 'Note the opening', at: [840, -120] },
			{
				campaign: '={{ $json.campaign }}',
				customerId: '={{ $json.customerId }}',
				openedAt: { is: 'isEmpty' },
			},
			{ openedAt: '={{ $json.openedAt }}' },
		),
		signLink(
			vendor,
			{ id: 'new-link', name: 'Sign a new link', at: [300, 200] },
			{
				customer: byTheLink,
				webhookUrl: '={{ $json.webhookUrl }}',
				days: 7,
				campaign: '={{ $json.campaign }}',
				// The old link led there too.
				options: { allowLocalAddresses: true },
			},
		),
		getCustomer(vendor, { id: 'contact', name: 'Address on file', at: [520, 200] }, byTheLink),
		compose(
			{ id: 'message', name: 'Write the message', at: [740, 200] },
			{ company: '={{ $json.page.company }}', language: '={{ $json.page.language }}' },
		),
		sendMail({ id: 'send', name: 'Send the mail', at: [960, 200] }),
	];
	return workflow(`Open a portal: ${vendor.displayName}`, nodes, {
		'Link opened': [['Get portal link'], ['Sign a new link']],
		'Get portal link': [['Send to portal'], ['Send to portal']],
		'Send to portal': [['Note the opening']],
		'Sign a new link': [['Address on file']],
		'Address on file': [['Write the message']],
		'Write the message': [['Send the mail']],
	});
}
