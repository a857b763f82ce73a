import type { Vendor } from '../../scripts/vendors';
import type { Node } from './flow';
import { note } from './nodes';

interface Noted {
	/** Where the trigger is. */
	at: [number, number];
	/** What users have to do. */
	steps: string;
	/** Whether the company is entered in the trigger, not in another node of the workflow. */
	hasCompany: boolean;
	/** Whether the nodes that sign links are in other workflows. */
	pathIsElsewhere: boolean;
	/** What else there is to say about the vendor's portal. */
	further?: string;
}

/** The notes of the flow that signed links lead to. */
export function redirectNotes(
	vendor: Vendor,
	{ at: [x, y], steps, hasCompany, pathIsElsewhere, further = '' }: Noted,
): Node[] {
	const { displayName } = vendor;
	const article = /^[AEIOU]/.test(displayName) ? 'an' : 'a';
	return [
		note({
			id: 'note-opens',
			name: 'Where the links lead',
			at: [x - 60, y - 500],
			size: [620, 240],
			color: 'blue',
			says: `## Open ${article} ${displayName} portal\nThe links of **Portal Link** lead here. Opening one only shows a page with a button, so previews, scanners and reloads do no harm. The button opens the portal.\n\n${steps}`,
		}),
		note({
			id: 'note-page',
			name: 'Your page',
			at: [x - 60, y - 240],
			size: [240, 410],
			says: `### Your page\n${hasCompany ? 'Company, logo' : 'Logo'}, color and texts are in this node. n8n publishes a path only once: in a second copy of this workflow enter another **Path** here${pathIsElsewhere ? ', and as **Webhook URL** of the links' : ''}. Visitors see the page in the language of their browser.`,
		}),
		note({
			id: 'note-provider',
			name: 'Your provider',
			at: [x + 220, y - 240],
			size: [380, 290],
			says: `### ${displayName}\nFor links that name the customer **by ID**. If yours are by email, choose *By Email* here.${further && ` ${further}`}`,
		}),
		note({
			id: 'note-kept',
			name: 'What is kept',
			at: [x + 580, y - 500],
			size: [540, 250],
			says: '### What is kept\n**Note the opening** writes into the data table *Customer portal messages* when a customer first opened their link. If you do not want this, switch off **Note Openings** in *Link opened*.\n\nn8n saves what its nodes put out, links and tokens too. To keep none of it, open **⋯**, **Settings**, and set *Save failed production executions*, *Save successful production executions* and *Save manual executions* to *Do not save*.',
		}),
		note({
			id: 'note-again',
			name: 'A new link',
			at: [x + 220, y + 80],
			size: [900, 300],
			says: '### A new link for an expired one\nThe page of an expired link has a button that mails a new one **to the address on file**: for links **by ID** that expired at most 30 days ago, once in ten minutes for each customer. The new link works for 7 days, even if the first one worked for 30: change that in **Sign a new link**. If you want no new links, switch off **Send New Links** in *Link opened* and delete these nodes.',
		}),
	];
}
