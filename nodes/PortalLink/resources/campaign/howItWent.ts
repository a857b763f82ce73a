import { Failure, oneOf } from '../../../core';
import {
	howItWent as counts,
	notReached as everybodyNotReached,
	reachedNobody,
	whatTheNewestRunDid,
} from '../../campaign/howItWent';
import { tableOf } from '../../campaign/table';
import type { CampaignOperation } from './operation';

export const howItWent: CampaignOperation = {
	value: 'howItWent',
	name: 'How It Went',
	action: 'Count how a campaign went',
	description:
		"Count who got a campaign's message, who opened the portal, who is in doubt and who failed, from the rows of the table",
	fields: [
		{
			displayName: 'If Nobody Was Reached',
			name: 'ifNobodyReached',
			type: 'options',
			default: 'warn',
			description: 'What to do if the message could not be sent to anyone',
			options: [
				{
					name: 'Fail',
					value: 'fail',
					description: 'The execution ends in red, and starts your error workflow',
				},
				{ name: 'Warn', value: 'warn', description: 'A line above the output says so' },
			],
		},
	],
	run({ items, read, tell }) {
		const table = tableOf(items);
		tell(whatTheNewestRunDid(table));
		const trouble = reachedNobody(table);
		const ifNobody = oneOf(read('ifNobodyReached'), 'If Nobody Was Reached', ['fail', 'warn']);
		if (trouble !== null) {
			if (ifNobody === 'fail') throw new Failure('invalid_input', trouble, howToGoOn);
			tell(trouble, 'warning');
		}
		return [{ json: counts(table), item: 0 }];
	},
};

const howToGoOn =
	'Correct what is wrong, and run the campaign again: it writes to everyone who has not had the message.';

export const notReached: CampaignOperation = {
	value: 'notReached',
	name: 'Who Was Not Reached',
	action: 'List who a campaign did not reach',
	description:
		"List the customers who did not get a campaign's message, or may not have, from the rows of the table: who, their ID or email in the list, why and a code",
	fields: [],
	run({ items }) {
		return everybodyNotReached(tableOf(items)).map((json) => ({ json, item: 0 }));
	},
};
