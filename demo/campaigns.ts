import { vendorNames, type VendorName } from '../scripts/vendors';
import type { Sandbox } from '../sandbox/index';
import type { Counts, PlayedCampaign } from '../sandbox/stage/campaign';
import { addressOf } from './addresses';

export interface Expected extends Counts {
	/** The IDs of those who must get a message, they and nobody else; where the list is in the example, its counts say enough. */
	recipients?: string[];
}

export type Campaign = Pick<PlayedCampaign, 'channel' | 'opensBy' | 'inChunks' | 'inSteps'> & {
	/** The file in examples/ without its ending, and the flow's ID in the demo's n8n. */
	id: string;
	provider: VendorName;
	/** What it must come to with the sandbox's customers. */
	expected(): Expected;
};

/** The campaigns of all vendors. */
export function campaignsOf(sandbox: Sandbox): Campaign[] {
	return vendorNames.flatMap((provider) =>
		Object.entries<PlayedCampaign>(sandbox.campaigns[provider]).map(([id, campaign]) => ({
			...campaign,
			id,
			provider,
			expected: () => ('counts' in campaign ? campaign.counts : writesTo(campaign)),
		})),
	);
}

/** Each customer of the audience counts once. */
function writesTo({ channel, audience }: Extract<PlayedCampaign, { audience: unknown }>): Expected {
	const customers = [...new Set(audience())];
	const recipients = customers
		.filter((customer) => addressOf(customer, channel) !== null)
		.map(({ id }) => String(id));
	const missing = customers.length - recipients.length;
	return {
		customers: customers.length,
		delivered: recipients.length,
		failed: missing > 0 ? { [`no_${channel}`]: missing } : {},
		recipients,
	};
}

/** The sum over several campaigns. */
export function sum(all: Counts[]): Counts {
	const total: Counts = { customers: 0, delivered: 0, failed: {} };
	for (const { customers, delivered, failed } of all) {
		total.customers += customers;
		total.delivered += delivered;
		for (const [code, count] of Object.entries(failed)) {
			total.failed[code] = (total.failed[code] ?? 0) + count;
		}
	}
	return total;
}
