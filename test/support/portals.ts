import type { IDataObject, INode } from 'n8n-workflow';
import { AppstleApi } from '../../credentials/AppstleApi.credentials';
import { GigstackApi } from '../../credentials/GigstackApi.credentials';
import { MeteroidApi } from '../../credentials/MeteroidApi.credentials';
import { Appstle } from '../../nodes/Appstle/Appstle.node';
import { Gigstack } from '../../nodes/Gigstack/Gigstack.node';
import { Meteroid } from '../../nodes/Meteroid/Meteroid.node';
import type { Sandbox } from '../../sandbox';
import type { ProviderName } from '../../sandbox/stage/recorder';
import { execute, type OnStart, type Outcome } from './engine';
import type { Setup } from './workflow';

export type { ProviderName };

const parts = {
	appstle: { node: Appstle, credential: AppstleApi },
	gigstack: { node: Gigstack, credential: GigstackApi },
	meteroid: { node: Meteroid, credential: MeteroidApi },
};

/** The provider's node as a user sets it up, with a good credential unless told otherwise. */
export function setupOf(
	provider: ProviderName,
	sandbox: Sandbox,
	changes: { credential?: IDataObject; parameters?: IDataObject } = {},
): Setup {
	const { node, credential } = parts[provider];
	const type = new credential();
	const values = {
		appstle: {
			baseUrl: sandbox.appstle.baseUrl,
			apiKey: sandbox.appstle.apiKey,
			portalUrl: sandbox.appstle.portalUrl,
		},
		gigstack: { baseUrl: sandbox.gigstack.baseUrl, apiKey: sandbox.gigstack.apiKey },
		meteroid: { baseUrl: sandbox.meteroid.baseUrl, apiKey: sandbox.meteroid.apiKey },
	};
	return {
		node: new node(),
		credentialTypes: [type],
		credentials: { [type.name]: { ...values[provider], ...changes.credential } },
		parameters: changes.parameters,
	};
}

export interface PortalRun {
	/** The Customer field: how the customer is named, and the value or an expression. */
	by?: 'list' | 'id' | 'email' | 'alias';
	customer: IDataObject[string];
	operation?: string;
	output?: string;
	includeInputFields?: boolean;
	options?: IDataObject;
	items?: IDataObject[];
	credential?: IDataObject;
	onError?: INode['onError'];
}

export interface OperationRun {
	parameters: IDataObject;
	items?: IDataObject[];
	credential?: IDataObject;
	onError?: INode['onError'];
}

/** Runs any operation. */
export async function runOperation(
	provider: ProviderName,
	sandbox: Sandbox,
	{ parameters, items, credential, onError }: OperationRun,
	onStart?: OnStart,
): Promise<Outcome> {
	return await execute(
		{
			...setupOf(provider, sandbox, { credential, parameters }),
			items: items?.map((json) => ({ json })),
			settings: { onError },
		},
		onStart,
	);
}

/** Runs an operation of the resource Customer Portal. */
export async function openPortal(
	provider: ProviderName,
	sandbox: Sandbox,
	{ by = 'id', customer, items, credential, onError, ...parameters }: PortalRun,
	onStart?: OnStart,
): Promise<Outcome> {
	const locator = { __rl: true, mode: by, value: customer };
	const all = { customer: locator, ...parameters } as IDataObject;
	return await runOperation(
		provider,
		sandbox,
		{ parameters: all, items, credential, onError },
		onStart,
	);
}
