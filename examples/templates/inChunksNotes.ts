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
			says: `## Campaign in chunks, for several n8n workers: ${displayName}\nWrites to **all** customers. The upper half cuts the list into chunks and hands each one to the lower half **through its webhook**, as n8n gives only such runs to other workers. Choose your credentials, **Publish**, then choose **Run the campaign** with the arrow beside **Execute workflow**, and press it. How it scales and what it needs: \`docs/scaling.md\` of the package.`,
		}),
		note({
			id: 'note-chunks',
			name: 'Chunks',
			at: [360, -230],
			size: [400, 390],
			says: '### Chunks\nChange **100** for larger or smaller ones: so many customers are in doubt if a worker dies.',
		}),
		note({
			id: 'note-at-once',
			name: 'At once',
			at: [780, -230],
			size: [420, 560],
			says: '### How many at once\n**Batch Size** of *Some at once* is how many chunks run at the same time. **Hand to a worker** has the address of this n8n, and the same **Header Auth** credential as **A chunk**.',
		}),
		note({
			id: 'note-outcome',
			name: 'Outcome',
			at: [1220, -230],
			size: [660, 420],
			color: 'red',
			says: '### What became of everybody\nEach customer once, with a **code**. `in_doubt`: the worker that had the chunk did not answer; some of it may have been sent. Look before you write to them again.',
		}),
		note({
			id: 'note-chunk',
			name: 'A chunk of customers',
			at: [-60, 420],
			size: [1720, 740],
			color: 'green',
			says: `### What is done with a chunk\nRuns on any worker. It is handed **IDs** and takes each address from ${displayName} (**Load Contact**): what comes in by the webhook must not decide who gets a link. Each execution paces itself: with a limit of 200 requests a second at your provider and 10 chunks at once, set **Maximum Requests per Second** to 20. Put your own mail node in place of **Send the link**; without its error output a failed mail would end the chunk.`,
		}),
	];
}
