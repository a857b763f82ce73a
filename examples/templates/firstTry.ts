import { continues, type Node, type Place } from './flow';
import { set } from './nodes';
import { firstTryTo } from './thisCampaign';
import type { Message } from './vendor';

/**
 * In a first try the user's own address takes the place of the customer's, whichever node sends. Where there
 * are two, the address says which.
 */
export function whoGetsIt({ channel, alsoBy }: Message, at: Place['at']): Node {
	const fields = { email: 'email', sms: 'phone' };
	const used = [fields[channel], ...(alsoBy ? [fields[alsoBy]] : [])];
	const channelOfTry = `(${firstTryTo}.includes('@') ? 'email' : 'sms')`;
	return set(
		{ id: 'who-gets-it', name: 'Who gets it', at },
		{
			...Object.fromEntries(used.map((field) => [field, `={{ ${firstTryTo} || $json.${field} }}`])),
			...(alsoBy && {
				stepChannel: `={{ ${firstTryTo} ? ${channelOfTry} : $json.stepChannel }}`,
			}),
		},
		{ includeOtherFields: true, settings: continues },
	);
}
