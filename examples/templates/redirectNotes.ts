import type { Vendor } from '../../scripts/vendors';
import type { Node } from './flow';
import { note } from './nodes';

/** @param further what else there is to say about the vendor's portal */
export function redirectNotes({ displayName }: Vendor, further = ''): Node[] {
	const article = /^[AEIOU]/.test(displayName) ? 'an' : 'a';
	return [
		note({
			id: 'note-what',
			name: 'What this does',
			at: [-60, -460],
			size: [760, 280],
			color: 'blue',
			says: `## Open ${article} ${displayName} portal\nWhat a link of **Portal Link** leads to. Opening it shows a page with a button and asks nobody; only the button fetches the portal, so that link scanners, previews and reloads do no harm.\n\n1. Choose your credentials in **Check the link** and **Get portal link**.\n2. Put your company and your words into **Texts**.\n3. **Publish** the workflow, open **Link opened** and copy its **Production URL**: it is the *Webhook URL* for Portal Link's operation Create.`,
		}),
		note({
			id: 'note-texts',
			name: 'Your texts',
			at: [380, -160],
			size: [260, 330],
			says: '### Your texts\nIn English and Spanish, by the language of the browser. Add a language here and its letters to the expression beside *language*.',
		}),
		note({
			id: 'note-provider',
			name: 'Your provider',
			at: [1160, -300],
			size: [260, 310],
			says: `### ${displayName}\nFor links that name the customer **by ID**. If yours are by email, choose *By Email* here.${further && ` ${further}`}`,
		}),
		note({
			id: 'note-again',
			name: 'A new link',
			at: [1160, 600],
			size: [1340, 330],
			says: '### A new link for an old one\nSwitched off. To have a button on the page of an expired link that mails a new one **to the address on file**, activate these nodes, choose their credentials, and enter a text for the *button* of *expired* in **Texts**, such as *Send me a new link*. It does so for links **by ID** that ended at most 30 days ago, once in ten minutes for each customer: *Options* of **Whom was it for?**',
		}),
		note({
			id: 'note-kept',
			name: 'Nothing is kept',
			at: [1480, -300],
			size: [280, 200],
			says: "### Nothing is kept\nThe settings of this workflow keep links and tokens out of n8n's database: no execution is saved. n8n's import from a file drops them: set them anew. Let your proxy limit how large requests are, and how many.",
		}),
	];
}
