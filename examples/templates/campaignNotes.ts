import type { Node } from './flow';
import { note } from './nodes';

interface Noted {
	what: string;
	startNote: Node;
}

/** The notes of a campaign but those beside the message; its last nodes begin at `end`. */
export function campaignNotes({ what, startNote }: Noted, end: number): Node[] {
	return [
		note({
			id: 'note-what-this-does',
			name: 'What this does',
			at: [-60, -390],
			size: [1300, 120],
			color: 'blue',
			says: what,
		}),
		note({
			id: 'note-campaign',
			name: 'Your campaign',
			at: [140, -240],
			size: [400, 410],
			says: '### Your campaign\nName it in **This campaign**. Each customer gets **one** message of a campaign, however often you run it. For another message, enter another name. For a first try put *Test* before it: whoever is in the try then gets the real message, too.\n\n**Table of messages** makes the Data Table *Customer portal messages* at the first run. You find it on the tab **Data tables** of n8n.',
		}),
		startNote,
		note({
			id: 'note-batches',
			name: 'Batches',
			at: [1020, -240],
			size: [220, 410],
			says: '### Batches\n**Stop** takes effect after a batch. Run it again to go on. Smaller batches leave fewer in doubt.',
		}),
		note({
			id: 'note-once',
			name: 'Nobody twice',
			at: [140, 220],
			size: [860, 410],
			color: 'green',
			says: '### Nobody twice\nNothing to change here. These nodes add the batch to the table and take those whose **state** is empty: from then on no other run writes to them. A customer whose state stays **sending** is in doubt: a run took them and ended before it could note what came of it. Look in the log of your mail or SMS provider: empty the cell to write to them in the next run, or enter *sent*.',
		}),
		note({
			id: 'note-noted',
			name: 'What came of it',
			at: [end - 60, 220],
			size: [860, 410],
			color: 'green',
			says: '### What came of it\nNothing to change here. Whoever got the message has the state **sent**. Who failed has **code** and **why**, and the next run tries again. If you put nodes between, let them leave nobody out: the batch would be in doubt.',
		}),
		note({
			id: 'note-not-reached',
			name: 'Not reached',
			at: [140, 720],
			size: [900, 500],
			color: 'red',
			says: '### How it went\nWhen all batches are done, **How it went** counts. Whoever got no message is in one file, with **who**, **why** and a **code**: open *List of those not reached* to download it, or put a node behind it that mails it to you. While it runs, look at the table.',
		}),
	];
}
