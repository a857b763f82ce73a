import { continues, type Node, type Place } from './flow';
import { set } from './nodes';
import { firstTryTo } from './thisCampaign';
import type { Message } from './vendor';

/** In a first try the user's own address takes the place of the customer's, whichever node sends. */
export function whoGetsIt({ channel, alsoBy }: Message, at: Place['at']): Node {
	const fields = { email: 'email', sms: 'phone' };
	const used = [fields[channel], ...(alsoBy ? [fields[alsoBy]] : [])];
	return set(
		{ id: 'who-gets-it', name: 'Who gets it', at },
		Object.fromEntries(used.map((field) => [field, `={{ ${firstTryTo} || $json.${field} }}`])),
		{ includeOtherFields: true, settings: continues },
	);
}

/** How many customers get the message at most; 0 for all of them. */
export const atMost = `={{ ${firstTryTo} ? 3 : 0 }}`;
