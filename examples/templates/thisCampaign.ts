import { set } from './nodes';
import type { Node, Place } from './flow';

const campaignNode = 'This campaign';

/** The campaign's name, wherever a node needs it; an expression. */
export const campaignName = `={{ $('${campaignNode}').first().json.campaign }}`;

/** The node in which users name their campaign: whoever has had its message gets no other one of that name. */
export function thisCampaign(at: Place['at'], campaign: string): Node {
	return set({ id: 'campaign', name: campaignNode, at }, { campaign });
}
