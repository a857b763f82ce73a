import type { Vendor } from '../../scripts/vendors';
import type { Node } from './flow';
import { note } from './nodes';

export function chunkNotes({ displayName }: Vendor): Node[] {
	return [
		note({
			id: 'note-what-this-does',
			name: 'What this does',
			at: [-60, -380],
			size: [1180, 130],
			color: 'blue',
			says: `## Campaign for several n8n workers: ${displayName}\nWrites to **all** customers. The upper half cuts the list into batches and hands each one to the lower half **through its webhook**: only runs that start by a webhook go to other workers. Choose your credentials, enter your **Company** in *Write the message* and **From Email** in *Send the link*, and **Publish**. Then choose **Run the campaign** with the arrow beside **Execute workflow**, and press it. \`docs/scaling.md\` of the package says how it scales and what it needs.`,
		}),
		note({
			id: 'note-chunks',
			name: 'Batches',
			at: [360, -230],
			size: [400, 410],
			says: '### Batches\nChange **100** for larger or smaller ones. If a worker dies, you do not know who in its batch got the mail.',
		}),
		note({
			id: 'note-at-once',
			name: 'At once',
			at: [780, -230],
			size: [420, 590],
			says: '### How many at once\n**Batch Size** of *Some at once* is how many batches run at the same time. **Hand to a worker** has the address of this n8n, and the same **Header Auth** credential as **A batch**.',
		}),
		note({
			id: 'note-outcome',
			name: 'Outcome',
			at: [1220, -230],
			size: [840, 500],
			color: 'red',
			says: '### Who got the mail\nEach customer once, with a **code**. `in_doubt`: the worker that had the batch did not answer, so some of these mails may have been sent. Check before you write to them again. Open *List of those not reached* to download it as a file.',
		}),
		note({
			id: 'note-chunk',
			name: 'A batch of customers',
			at: [-60, 420],
			size: [1840, 520],
			color: 'green',
			says: `### One batch\nThis half runs on any worker. It gets only **IDs** and takes each email from ${displayName} (**Load Contact**), so that whoever calls the webhook cannot choose where a link goes. Each batch keeps to a limit of its own: if your provider allows 200 requests a second and 10 batches run at once, set **Maximum Requests per Second** to 20. You can put your own mail node in place of **Send the link**; keep its error output, or a failed mail would end the batch.`,
		}),
	];
}
