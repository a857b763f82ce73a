import type { Vendor } from '../../scripts/vendors';
import { workflow, type Connections, type Node, type Workflow } from './flow';
import { newLinkNode, openedNode } from './names';
import { sendMail } from './nodes';
import {
	compose,
	getCustomer,
	getPortalLink,
	linkTrigger,
	redirectPath,
	sendToPortal,
	signLink,
	type Named,
} from './ourNodes';
import { redirectNotes } from './redirectNotes';
import { noteOpening } from './table';
import type { Redirect } from './vendor';

const byTheLink: Named = { mode: 'id', value: '={{ $json.customer }}' };

/** What the links of Portal Link lead to, as a workflow of its own: for the links of several campaigns. */
export function redirectFlow(vendor: Vendor, redirect: Redirect): Workflow {
	const path = redirectPath(vendor);
	const { nodes, connections } = redirectPart(vendor, redirect, {
		at: [0, 0],
		path,
		company: '',
		from: '',
		pathIsElsewhere: true,
		steps: `1. Choose your credentials, and enter your company in **${openedNode}** and your sender in **${newLinkNode}**.\n2. **Publish** the workflow.\n3. In the node that creates your links enter **${path}**, the path of *${openedNode}*, as **Webhook URL**.`,
	});
	return workflow(`Open a portal: ${vendor.displayName}`, nodes, connections);
}

interface Set {
	/** Where its trigger is. */
	at: [number, number];
	path: string;
	/** Whose page it is and who mails new links; expressions, or empty for the user to enter. */
	company: string;
	from: string;
	/** Whether the nodes that sign links are in other workflows. */
	pathIsElsewhere: boolean;
	/** What users have to do, for the note beside it. */
	steps: string;
}

/** A page with a button, which gets the portal and goes there, or mails a new link. */
export function redirectPart(
	vendor: Vendor,
	{ note, portalOptions }: Redirect,
	{ at: [x, y], path, pathIsElsewhere, company, from, steps }: Set,
): { nodes: Node[]; connections: Connections } {
	const nodes = [
		...redirectNotes(vendor, {
			at: [x, y],
			steps,
			hasCompany: company === '',
			pathIsElsewhere,
			further: note,
		}),
		linkTrigger(vendor, { id: 'opened', name: openedNode, at: [x, y] }, { path, company }),
		getPortalLink(vendor, [x + 300, y - 120], {
			customer: byTheLink,
			// Somebody waits for it.
			options: { ...portalOptions, giveUpAfterSeconds: 15, timeoutSeconds: 10 },
		}),
		sendToPortal({ id: 'send-on', name: 'Send to portal', at: [x + 620, y - 120] }),
		noteOpening({ id: 'note-opening', name: 'Note the opening', at: [x + 840, y - 120] }),
		signLink(
			vendor,
			{ id: 'new-link', name: 'Sign a new link', at: [x + 300, y + 200] },
			{
				customer: byTheLink,
				webhookUrl: '={{ $json.webhookUrl }}',
				days: 7,
				campaign: '={{ $json.campaign }}',
				// The old link led there too.
				options: { row: '={{ $json.row }}', allowLocalAddresses: true },
			},
		),
		getCustomer(
			vendor,
			{ id: 'address', name: 'Address on file', at: [x + 520, y + 200] },
			byTheLink,
		),
		compose(
			{ id: 'new-message', name: 'Write about the new link', at: [x + 740, y + 200] },
			{ company: '={{ $json.page.company }}', language: '={{ $json.page.language }}' },
		),
		sendMail({ id: 'mail-new-link', name: newLinkNode, at: [x + 960, y + 200] }, {}, from),
	];
	return {
		nodes,
		connections: {
			[openedNode]: [['Get portal link'], ['Sign a new link']],
			'Get portal link': [['Send to portal'], ['Send to portal']],
			'Send to portal': [['Note the opening']],
			'Sign a new link': [['Address on file']],
			'Address on file': [['Write about the new link']],
			'Write about the new link': [[newLinkNode]],
		},
	};
}
