import { vendorNames, vendors } from '../../scripts/vendors';
import { eventCampaign, ownListCampaign, segmentCampaign } from './campaigns';
import type { Workflow } from './flow';
import { campaignInChunks } from './inChunks';
import { redirectFlow } from './redirect';
import { signedCampaign } from './signedCampaign';
import type { Described, VendorExamples } from './vendor';

type Examples = Record<string, Workflow>;

/** All examples, by the names of their files. */
export async function allExamples(): Promise<Examples> {
	const described = await Promise.all(
		vendorNames.map(async (name): Promise<Described> => {
			const { examples }: { examples: VendorExamples } = await import(`../vendors/${name}`);
			return { vendor: vendors[name], examples };
		}),
	);
	const files = described.flatMap((one) => Object.entries(examplesOf(one)));
	return Object.fromEntries(files.map(([name, workflow]) => [`${name}.json`, workflow]));
}

function examplesOf({ vendor, examples }: Described): Examples {
	const { campaigns, segments, event, redirect, inChunks, signedLinks } = examples;
	return {
		...Object.fromEntries(
			campaigns.map((list) => [
				`campaign-${list.channel}-${vendor.name}`,
				ownListCampaign(vendor, list),
			]),
		),
		...Object.fromEntries(
			segments.map((segment) => [segment.file, segmentCampaign(vendor, segment)]),
		),
		...(event && { [event.file]: eventCampaign(vendor, event) }),
		[`open-portal-${vendor.name}`]: redirectFlow(vendor, redirect),
		...(inChunks && { 'campaign-in-chunks': campaignInChunks(vendor, inChunks) }),
		...(signedLinks && {
			'campaign-open-portal': signedCampaign(vendor, signedLinks.customers),
		}),
	};
}
