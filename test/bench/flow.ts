import type { IDataObject } from 'n8n-workflow';
import type { BenchCase } from './cases';

export type Side = 'ours' | 'other';

export interface Addresses {
	/** Gives the list of customers and takes the count of what came out. */
	bench: string;
	/** The provider's base URL. */
	api: string;
}

/** The flow of one side of a case: a list of customers, the node, and a count of what it delivered. */
export function benchFlow(benchCase: BenchCase, side: Side, addresses: Addresses): IDataObject {
	const { name, provider } = benchCase;
	const node = side === 'ours' ? ourNode(benchCase) : httpRequest(benchCase, addresses.api);
	const credentialType = `${provider}Api`;
	const nodes = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'Customers',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: { url: `${addresses.bench}/customers`, options: {} },
		},
		{
			name: 'Open portals',
			...node,
			onError: 'continueRegularOutput',
			credentials: { [credentialType]: { id: credentialType, name: credentialType } },
		},
		{
			name: 'Count',
			type: 'n8n-nodes-base.summarize',
			typeVersion: 1.1,
			parameters: {
				fieldsToSummarize: {
					values: [{ aggregation: 'count', field: deliveredField(provider, side) }],
				},
				options: { continueIfFieldNotFound: true },
			},
		},
		{
			name: 'Report',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: 'POST',
				url: `${addresses.bench}/report`,
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ $json }}',
				options: {},
			},
		},
	];
	return {
		id: flowId(name, side),
		name: flowId(name, side),
		active: false,
		nodes: nodes.map((one, index) => ({ ...one, id: String(index), position: [index * 200, 0] })),
		connections: Object.fromEntries(
			nodes
				.slice(1)
				.map((next, index) => [
					nodes[index]?.name,
					{ main: [[{ node: next.name, type: 'main', index: 0 }]] },
				]),
		),
		settings: {
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
			saveManualExecutions: false,
		},
	};
}

export function flowId(name: string, side: Side): string {
	return `bench-${name}-${side}`;
}

function deliveredField(provider: BenchCase['provider'], side: Side): string {
	if (side === 'ours') return 'portalUrl';
	return provider === 'gigstack' ? 'message' : 'token';
}

function ourNode({ provider, options = {} }: BenchCase): IDataObject {
	return {
		type: `n8n-nodes-customer-portal.${provider}`,
		typeVersion: 1,
		parameters: {
			customer: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			options,
		},
	};
}

/** The same work as a user would set it up in the built-in node. */
function httpRequest({ provider, other }: BenchCase, api: string): IDataObject {
	const isGigstack = provider === 'gigstack';
	const batching = { batch: { batchSize: 1, batchInterval: 0 } };
	// Left to find out the format by itself, the node waits for ever for an answer that broke off.
	const response = { response: { responseFormat: 'json' } };
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: isGigstack
				? `${api}/clients/customerportal`
				: `=${api}/api/v1/customers/{{ $json.id }}/portal-token`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: `${provider}Api`,
			...(isGigstack && {
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ { "id": $json.id } }}',
			}),
			options: other === 'one after another' ? { response, batching } : { response },
		},
	};
}
