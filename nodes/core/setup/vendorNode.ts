import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { CustomerApi } from '../customer/find';
import { fieldsOfAccess } from '../node/inputFields';
import { runItems, runNode } from '../node/node';
import type { ReadParameter, ShownResource } from '../node/operation';
import type { Provider } from '../requests/provider';
import { checkSetupOperation, value as checkSetup } from './operation';
import { openingsOf } from './parts';
import { startSetupCheck, type SetupParts } from './run';

const resource = 'customerPortal';

/** What Check Setup has to know of a vendor beside the provider. */
interface Beside extends Partial<Pick<SetupParts<never>, 'trigger' | 'webhooks'>> {
	/** The operation whose link it tries unless the user chooses another one; the first where it is not given. */
	recommendedLink?: string;
}

/** A vendor's node: what its panel shows, and how it runs. */
interface VendorNode {
	resources: ShownResource[];
	run(context: IExecuteFunctions): Promise<INodeExecutionData[][]>;
}

/** The node of a provider, with all of its operations and Check Setup. */
export function vendorNode<Api extends CustomerApi>(
	provider: Provider<Api>,
	{ trigger = null, webhooks = null, recommendedLink }: Beside = {},
): VendorNode {
	const openings = openingsOf(provider.resources);
	const { vendor } = provider.credential;
	const recommended = recommendedLink ?? openings[0]?.value ?? '';
	const operation = checkSetupOperation(vendor, openings, recommended);
	const parts = { openings, trigger, webhooks };
	return {
		resources: provider.resources.map((one) =>
			one.value === resource ? { ...one, operations: [...one.operations, operation] } : one,
		),
		async run(context) {
			const { resource: chosen, operation: wanted } = context.getNode().parameters;
			if (chosen !== resource || wanted !== checkSetup) return await runNode(context, provider);
			const start = async (read: ReadParameter) =>
				await startSetupCheck(context, provider, parts, read);
			return await runItems(context, start, fieldsOfAccess);
		},
	};
}
