import { described } from '../vendors';
import { ownListCampaign, segmentCampaign, titleOf } from './campaigns';
import { dunningFlow } from './dunning';
import { eventFlow } from './eventFlow';
import type { Workflow } from './flow';
import { followUp } from './followUp';
import { campaignInChunks } from './inChunks';
import { loginPageLink, signedLink, vendorLink } from './link';
import {
	dunningRecipe,
	eventRecipe,
	followUpRecipe,
	ownListRecipe,
	redirectRecipe,
	segmentRecipe,
	signedListRecipe,
	type Recipe,
} from './recipes';
import { redirectFlow } from './redirect';
import type { Described } from './vendor';

interface Example {
	/** The name of its file, without the ending. */
	id: string;
	workflow: Workflow;
	/** Where the page of recipes is not written by hand. */
	recipe?: Recipe;
}

/** The examples of all vendors, in the order in which users see them. */
export const allExamples = described.flatMap(examplesOf);

function examplesOf({ vendor, examples }: Described): Example[] {
	const { campaigns, segments, dunning, events, redirect, inChunks, signedLinks } = examples;
	// Only links of Portal Link tell who has opened them.
	const withSignedLinks = signedLinks ?? (examples.linksAreShortLived && campaigns[0]);
	const getLink = examples.linksAreShortLived ? signedLink(redirect) : vendorLink;
	return [
		...campaigns.map((list) => ({
			id: `campaign-${list.channel}-${vendor.name}`,
			workflow: ownListCampaign(vendor, list, list.loginPage ? loginPageLink : getLink),
			recipe: ownListRecipe(vendor, list),
		})),
		...segments.map((segment) => ({
			id: segment.file,
			workflow: segmentCampaign(vendor, segment, getLink),
			recipe: segmentRecipe(vendor, segment),
		})),
		...(dunning
			? [
					{
						id: `dunning-${vendor.name}`,
						workflow: dunningFlow(vendor, dunning, redirect),
						recipe: dunningRecipe(vendor, dunning),
					},
				]
			: []),
		...(withSignedLinks
			? [
					{
						id: `follow-up-${vendor.name}`,
						workflow: followUp(vendor, titleOf(vendor, withSignedLinks), redirect),
						recipe: followUpRecipe(vendor),
					},
				]
			: []),
		...events.map((event) => ({
			id: event.file,
			workflow: eventFlow(vendor, event, event.opens ? signedLink(event.opens) : getLink),
			recipe: eventRecipe(vendor, event),
		})),
		{
			id: `open-portal-${vendor.name}`,
			workflow: redirectFlow(vendor, redirect),
			recipe: redirectRecipe(vendor),
		},
		...(inChunks
			? [{ id: 'campaign-in-chunks', workflow: campaignInChunks(vendor, inChunks) }]
			: []),
		...(signedLinks
			? [
					{
						id: signedLinks.file,
						workflow: ownListCampaign(vendor, signedLinks, signedLink(redirect)),
						recipe: signedListRecipe(vendor, signedLinks),
					},
				]
			: []),
	];
}
