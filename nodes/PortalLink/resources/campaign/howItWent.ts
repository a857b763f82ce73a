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
	fields: [],
	run({ items, tell }) {
		const table = tableOf(items);
		tell(whatTheNewestRunDid(table));
		const trouble = reachedNobody(table);
		if (trouble !== null) tell(trouble, 'warning');
		return [{ json: counts(table), item: 0 }];
	},
};

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
