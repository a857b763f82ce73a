import type { Connections, Node, Place } from './flow';
import { merge, note, set, spreadsheet } from './nodes';

/**
 * What fails before a message is written comes from our nodes, with a code and a sentence. Nodes that send
 * give one text, or an error; a field `message` is then a column of the user's own list.
 */
export const failedBefore = '$json.message && !$json.smsText';
export const reason = `(${failedBefore} ? $json.message : ($json.error?.message ?? $json.error ?? ''))`;
export const whyNot = `={{ ${reason} }}`;

/** The node that waits for all that fails, so that the list is made once. */
export const allNotReached = 'All not reached';

/** One file with everybody whom some steps did not reach: who, why and a code. */
export function notReached(
	steps: number,
	who: string,
): { nodes: Node[]; connections: Connections } {
	const merged = merge({ id: 'all', name: allNotReached, at: [640, 320] }, steps);
	const rows = set(
		{ id: 'who', name: 'Who was not reached', at: [860, 320] },
		{
			who,
			why: whyNot,
			code: `={{ ${failedBefore} ? $json.error : 'not_sent' }}`,
		},
	);
	const file = listOfThoseNotReached([1080, 320]);
	return {
		nodes: [
			note({
				id: 'note-not-reached',
				name: 'Not reached',
				at: [580, 200],
				size: [660, 340],
				color: 'red',
				says: '### Not reached\nOne file lists everybody who got no message, with **who**, **why** and a **code**. Open *List of those not reached* to download it, or put a node behind it that mails it to you.',
			}),
			merged,
			rows,
			file,
		],
		connections: { [merged.name]: [[rows.name]], [rows.name]: [[file.name]] },
	};
}

/** The file that a flow ends with. */
export function listOfThoseNotReached(at: Place['at']): Node {
	return spreadsheet(
		{ id: 'not-reached-list', name: 'List of those not reached', at },
		'not-reached.xlsx',
	);
}
