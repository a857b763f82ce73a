import type { Connections, Node } from './flow';
import { listOfThoseNotReached } from './notReached';
import { campaignOperation } from './ourNodes';
import { getRows } from './table';
import { campaignName } from './thisCampaign';

/** What the campaign has come to by the table, in numbers, and a file of those it has not reached. */
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
	const went = campaignOperation(
		{ id: 'how', name: 'How it went', at: [x + 220, y - 100] },
		'howItWent',
	);
	const who = campaignOperation(
		{ id: 'who', name: 'Who was not reached', at: [x + 220, y + 100] },
		'notReached',
	);
	const file = listOfThoseNotReached([x + 440, y + 100]);
	return {
		first: everybody.name,
		nodes: [everybody, went, who, file],
		connections: {
			[everybody.name]: [[went.name, who.name]],
			[who.name]: [[file.name]],
		},
	};
}
