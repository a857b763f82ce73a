import type { IDataObject, INode } from 'n8n-workflow';
import { PortalLinkApi } from '../../credentials/PortalLinkApi.credentials';
import { PortalLink } from '../../nodes/PortalLink/PortalLink.node';
import { vendors } from '../vendors';
import { execute, type Outcome } from './engine';
import type { Batches } from './loop';

export const signingKey = 'a signing key of the tests, with more than 32 bytes';
export const otherKey = 'another key of the tests, with more than 32 bytes too';
export const webhookUrl = 'https://n8n.example.com/webhook/open-portal';

/** For what holds for links of all vendors: its customers can be named by any text. */
export const sampleVendor = vendors.find(({ aliases }) => aliases !== null) ?? vendors[0]!;

interface PortalLinkRun {
	resource: 'campaign' | 'link' | 'message' | 'page' | 'token';
	operation: string;
	items?: IDataObject[];
	/** Changes to a good one; null for none at all. */
	credential?: IDataObject | null;
	onError?: INode['onError'];
	/** The newest unless it is given. */
	typeVersion?: number;
	batches?: Batches;
	/** Where others reach this n8n. */
	n8nUrl?: string;
	/** The parameters of the node behind it; there is none unless they are given. */
	behind?: IDataObject;
	[parameter: string]: unknown;
}

/** Runs an operation of the node Portal Link; failed items stay in line unless told otherwise. */
export async function runPortalLink(run: PortalLinkRun): Promise<Outcome> {
	const {
		items,
		credential = {},
		onError = 'continueRegularOutput',
		typeVersion,
		batches,
		behind,
		n8nUrl,
		...parameters
	} = run;
	return await execute({
		node: new PortalLink(),
		credentialTypes: [new PortalLinkApi()],
		credentials: credential === null ? {} : { portalLinkApi: { signingKey, ...credential } },
		parameters: parameters as IDataObject,
		items: items?.map((json) => ({ json })),
		batches,
		n8nUrl,
		behind: behind && { type: 'test.send', parameters: behind as INode['parameters'] },
		settings: { onError, ...(typeVersion !== undefined && { typeVersion }) },
	});
}

/** The customer field as the panel saves it. */
export function customer(mode: string, value: unknown): IDataObject {
	return { __rl: true, mode, value } as IDataObject;
}

/** The lines above the output. */
export function hintsOf({ runs }: Outcome): string[] {
	return runs.at(-1)?.hints ?? [];
}
