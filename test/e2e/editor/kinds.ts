import type { Campaign } from '../../../demo/campaigns';
import { readExample } from '../../../demo/workflow';
import { nodeType, vendors } from '../../../scripts/vendors';
import type { FreshN8n } from '../stage';

/**
 * Of campaigns that are made of the same nodes, with the same operations, the first: in the editor they
 * differ in their texts and in the provider's own node alone. The demo runs all of them.
 */
export async function oneOfEachKind(
	campaigns: Campaign[],
	{ sandbox, n8nUrl }: FreshN8n,
): Promise<Campaign[]> {
	const firsts = new Map<string, Campaign>();
	for (const campaign of campaigns) {
		const { nodes } = await readExample(campaign.id, { sandbox: sandbox.url, editor: n8nUrl });
		const own = `.${nodeType(vendors[campaign.provider])}`;
		const kinds = nodes.map(({ type, parameters }) =>
			type.endsWith(own) ? 'provider' : `${type} ${String(parameters.operation)}`,
		);
		const kind = [...new Set(kinds)].sort().join();
		if (!firsts.has(kind)) firsts.set(kind, campaign);
	}
	return [...firsts.values()];
}
