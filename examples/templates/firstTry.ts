import { continues, node, type Node, type Place } from './flow';
import { set } from './nodes';
import { firstTryTo } from './thisCampaign';
import type { Message } from './vendor';

// More than a list can have: n8n's node takes no number for “all”.
const everybody = 1_000_000;

/** Passes on the customers of the list; in a first try three of them. */
export function allOrThree(at: Place['at']): Node {
	const place: Place = { id: 'all-or-three', name: 'All, or three to try', at };
	const maxItems = `={{ ${firstTryTo} ? 3 : ${everybody} }}`;
	return node('n8n-nodes-base.limit', 1, place, { maxItems });
}

/** In a first try the user's own address takes the place of the customer's, whichever node sends. */
export function whoGetsIt({ channel }: Message, at: Place['at']): Node {
	const field = { email: 'email', sms: 'phone' }[channel];
	return set(
		{ id: 'who-gets-it', name: 'Who gets it', at },
		{ [field]: `={{ ${firstTryTo} || $json.${field} }}` },
		{ includeOtherFields: true, settings: continues },
	);
}
