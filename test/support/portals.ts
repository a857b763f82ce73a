import type { IDataObject, INode } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { vendorCalled, type VendorName } from '../vendors';
import { execute, type OnStart, type Outcome } from './engine';
import type { Batches } from './loop';
import type { Setup } from './workflow';

/** The vendor's node as a user sets it up, with a good credential unless told otherwise. */
export function setupOf(
	vendor: VendorName,
	sandbox: Sandbox,
	changes: { credential?: IDataObject; parameters?: IDataObject } = {},
): Setup {
	const { node, credential, valuesOf } = vendorCalled(vendor).setup;
	const type = new credential();
	return {
		node: new node(),
		credentialTypes: [type],
		credentials: { [type.name]: { ...valuesOf(sandbox), ...changes.credential } },
		parameters: changes.parameters,
	};
}

export interface PortalRun {
	/** The Customer field: how the customer is named, and the value or an expression. */
	by?: 'list' | 'id' | 'email' | 'alias' | 'subscription';
	customer: IDataObject[string];
	operation?: string;
	output?: string;
	includeInputFields?: boolean;
	options?: IDataObject;
	items?: IDataObject[];
	credential?: IDataObject;
	onError?: INode['onError'];
	/** Of the node; the newest where it is not given. */
	version?: number;
	/** Gives the node the items in a loop. */
	batches?: Batches;
}

export interface OperationRun {
	parameters: IDataObject;
	items?: IDataObject[];
	credential?: IDataObject;
	onError?: INode['onError'];
	version?: number;
	batches?: Batches;
}

/** Runs any operation. */
export async function runOperation(
	vendor: VendorName,
	sandbox: Sandbox,
	{ parameters, items, credential, onError, version, batches }: OperationRun,
	onStart?: OnStart,
): Promise<Outcome> {
	return await execute(
		{
			...setupOf(vendor, sandbox, { credential, parameters }),
			items: items?.map((json) => ({ json })),
			batches,
			settings: { onError, ...(version !== undefined && { typeVersion: version }) },
		},
		onStart,
	);
}

/** Runs an operation of the resource Customer Portal. */
export async function openPortal(
	vendor: VendorName,
	sandbox: Sandbox,
	{ by = 'id', customer, items, credential, onError, version, batches, ...parameters }: PortalRun,
	onStart?: OnStart,
): Promise<Outcome> {
	const locator = { __rl: true, mode: by, value: customer };
	const all = { customer: locator, ...parameters } as IDataObject;
	return await runOperation(
		vendor,
		sandbox,
		{ parameters: all, items, credential, onError, version, batches },
		onStart,
	);
}
