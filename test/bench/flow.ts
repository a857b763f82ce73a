import type { IDataObject } from 'n8n-workflow';
import type { BenchCase } from './cases';
import { measuredNode } from './measuredNode';

export type Side = 'ours' | 'other';

export interface Addresses {
	/** Gives the list of customers and takes the count of what came out. */
	bench: string;
	/** The provider's base URL. */
	api: string;
}

/** The flow of one side of a case: a list of customers, the node, and a count of what it delivered. */
export function benchFlow(benchCase: BenchCase, side: Side, addresses: Addresses): IDataObject {
	const { name } = benchCase;
	const { node, credentialType, field } = measuredNode(benchCase, side, addresses.api);
	const batchSize = side === 'ours' ? benchCase.batchSize : oneAfterAnother(benchCase);
	const isLoop = batchSize !== undefined;
	const nodes = [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: 'Customers',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: { url: `${addresses.bench}/customers`, options: {} },
		},
		...(isLoop
			? [
					{
						name: 'Loop',
						type: 'n8n-nodes-base.splitInBatches',
						typeVersion: 3,
						parameters: { batchSize },
					},
				]
			: []),
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
					values: [{ aggregation: 'count', field }],
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
		connections: isLoop ? loopConnections : chain(nodes.map(({ name }) => name)),
		settings: {
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
			saveManualExecutions: false,
		},
	};
}

function oneAfterAnother({ other }: BenchCase): number | undefined {
	return other === 'one after another' ? 1 : undefined;
}

function chain(names: string[]): IDataObject {
	return Object.fromEntries(names.slice(1).map((next, index) => [names[index], to([next])]));
}

/** Each of the arguments is an output: the nodes that it leads to. */
function to(...outputs: string[][]): IDataObject {
	return { main: outputs.map((names) => names.map((node) => ({ node, type: 'main', index: 0 }))) };
}

/** n8n's loop: what is done leaves by its first output, what is to be done by its second. */
const loopConnections = {
	Start: to(['Customers']),
	Customers: to(['Loop']),
	Loop: to(['Count'], ['Open portals']),
	'Open portals': to(['Loop']),
	Count: to(['Report']),
};

export function flowId(name: string, side: Side): string {
	return `bench-${name}-${side}`;
}
