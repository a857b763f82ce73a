import type { Connections, Node } from './flow';
import { listOfThoseNotReached } from './notReached';
import { campaignOperation } from './ourNodes';
import { getRows } from './table';
import { campaignName } from './thisCampaign';

/**
 * What the campaign has come to by the table: a file of those it has not reached, and the numbers. These come
 * last, as there the execution ends in red where nobody was reached.
 */
export function outcome([x, y]: [number, number]): {
	/** The name of the node that begins. */
	first: string;
	nodes: Node[];
	connections: Connections;
} {
	const everybody = getRows(
		{ id: 'everybody', name: 'Everybody so far', at: [x, y] },
		{ allOf: [{ campaign: campaignName }] },
	);
	const who = campaignOperation(
		{ id: 'who', name: 'Who was not reached', at: [x + 220, y - 100] },
		'notReached',
	);
	const file = listOfThoseNotReached([x + 440, y - 100]);
	const went = campaignOperation(
		{ id: 'how', name: 'How it went', at: [x + 220, y + 100] },
		'howItWent',
		{ ifNobodyReached: 'fail' },
	);
	return {
		first: everybody.name,
		nodes: [everybody, who, file, went],
		connections: {
			[everybody.name]: [[who.name, went.name]],
			[who.name]: [[file.name]],
		},
	};
}
