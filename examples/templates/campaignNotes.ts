import type { Node } from './flow';
import type { Link } from './link';
import { note } from './nodes';
import type { Message } from './vendor';

interface Noted {
	what: string;
	startNote: Node;
	link: Link;
	message: Message;
	/** What to know of the campaign's name. */
	aboutItsName?: string;
	/** Of a row of messages. */
	steps?: object;
}

const own = {
	email: 'email',
	sms: 'phone number (with its country code and without spaces, such as +525512345678)',
};

/**
 * The notes of a campaign but those beside the message.
 * @param last where its last nodes begin, and how many inputs the first of them has
 */
export function campaignNotes(
	{
		what,
		startNote,
		link,
		message: { channel },
		aboutItsName = 'Under another name it begins anew.',
		steps,
	}: Noted,
	last: { end: number; inputs: number },
): Node[] {
	const opened = link.opens
		? '**opened** counts those who pressed the button on the page of their link; the table says when, in **openedAt**.'
		: '**opened** stays 0: the provider does not say who opens its own links.';
	const once = steps
		? 'each step **once** for each invoice or payment'
		: '**one** message per name';
	return [
		note({
			id: 'note-what-this-does',
			name: 'What this does',
			at: [-690, -390],
			size: [2350, 120],
			color: 'blue',
			says: what,
		}),
		note({
			id: 'note-campaign',
			name: 'Your campaign',
			at: [-490, -240],
			size: [400, 410],
			says: `### Your campaign\n**To try it first**, enter your own ${own[channel]} in **This campaign** as **firstTryTo**: the messages for the first three customers come to you, and no customer counts as written to. Open the link in one of them. If all is right, empty it again${link.opens ? ': for that alone you need not publish again' : ''}.\n\n**campaign** is its name${link.opens ? ` (at most 64 characters)` : ''}. Each customer gets ${once}, however often you run it. ${aboutItsName}`,
		}),
		note({
			id: 'note-newest',
			name: 'One run at a time',
			at: [-70, -240],
			size: [620, 410],
			color: 'green',
			says: '### One run at a time\nNothing to change here. If you start the campaign again while it runs, the new run goes on, and the old one ends after its batch. The new run skips everyone who has the message.\n\n**Table of messages** creates the Data Table *Customer portal messages* at the first run. You find it in n8n on the tab **Data tables**.',
		}),
		startNote,
		note({
			id: 'note-left',
			name: 'Those who are left',
			at: [1020, -240],
			size: [400, 410],
			says: steps
				? '### Your steps\nEnter here after how many days each step is due, by mail or SMS, and your words; add steps, or take some out. **After Days** counts from the first step. Nobody gets a message outside the hours **Send From** and **Send Until**, or a second one on the same day. The line above the output says what the others wait for.'
				: '### Who is left\nPasses on the customers who have not had this message, each of them once.',
		}),
		note({
			id: 'note-batches',
			name: 'Batches',
			at: [1440, -240],
			size: [220, 410],
			says: '### Batches\n**Stop** takes effect after a batch. Run it again to go on. Smaller batches leave fewer customers in doubt.',
		}),
		note({
			id: 'note-once',
			name: 'Nobody twice',
			at: [140, 220],
			size: [860, 500],
			color: 'green',
			says: '### Nobody gets it twice\nNothing to change here. Before anything is sent, these nodes note the batch in the table. A customer whose **state** stays *sending* is in doubt: a run took them and ended before it could note the result. Check the log of your mail or SMS provider. If the message went out, enter *sent*; if not, empty the cell, and the next run writes to them.',
		}),
		note({
			id: 'note-noted',
			name: 'What came of it',
			at: [last.end - 60, 220],
			// The node grows with its inputs.
			size: [860, 350 + 32 * last.inputs],
			color: 'green',
			says: '### What is noted\nNothing to change here. Customers who got the message have the state **sent**. For those who failed, **code** and **why** say what happened, and the next run tries again. If you put nodes in between, make sure they drop no items, or the batch is in doubt.',
		}),
		note({
			id: 'note-not-reached',
			name: 'Not reached',
			at: [140, 750],
			size: [700, 520],
			color: 'red',
			says: `### How it went\nWhen all batches are done, **How it went** has the numbers, and the line above its output says what this run did. ${opened} One file lists everybody who got no message, with **who**, **why** and a **code**: open *List of those not reached* to download it, or put a node after it that mails it to you. If everybody was reached, there is none. While it runs, look at the table.`,
		}),
	];
}
