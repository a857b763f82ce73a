import { set } from './nodes';
import type { Node, Place } from './flow';

/** The node in which users name it. */
export const campaignNode = 'This campaign';

/** Where the messages of a first try go, for an expression; empty for a campaign. */
export const firstTryTo = ofCampaign('firstTryTo');

/** The campaign's name, wherever a node needs it; an expression. A first try has one of its own, so that it counts for nobody. */
export const campaignName = `={{ ${firstTryTo} ? 'First try ' + $execution.id : ${ofCampaign('campaign')} }}`;

/** What users have entered there, for an expression. */
export function ofCampaign(field: string): string {
	return `$('${campaignNode}').first().json.${field}`;
}

/**
 * The node in which users name their campaign: whoever has had its message gets no other one of that name.
 * Below a field with an expression n8n shows its result as long as one types, over the next field: what one
 * then enters there is lost, and everybody would get the first try.
 * @param further what else they enter there
 */
export function thisCampaign(
	at: Place['at'],
	campaign: string,
	further: Record<string, string | number> = {},
): Node {
	return set({ id: 'campaign', name: campaignNode, at }, { firstTryTo: '', campaign, ...further });
}
