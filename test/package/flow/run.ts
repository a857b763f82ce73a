import { stringify } from 'flatted';
import { PackageDirectoryLoader, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type IConnections,
	type ICredentialType,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { readExecution, type Execution } from '../../../demo/execution';
import { CredentialStore, type CredentialValues } from '../../support/credentialStore';
import { surroundings } from '../../support/workflow';
import { ownNodes, type Outside } from './ownNodes';

/** A flow as n8n has saved it. */
export interface Saved {
	nodes: INode[];
	connections: IConnections;
}

/** The types of the package's nodes and credentials, as n8n loads them from a folder. */
export interface Package {
	name: string;
	nodes: Record<string, INodeType>;
	credentials: ICredentialType[];
}

/** Loads the built package from its folder, as n8n does. */
export async function loadPackage(folder: string): Promise<Package> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const nodes = Object.keys(loader.nodeTypes).map((name): [string, INodeType] => [
		name,
		NodeHelpers.getVersionedNodeType(loader.getNode(name).type),
	]);
	return {
		name: loader.packageName,
		nodes: Object.fromEntries(nodes),
		credentials: Object.values(loader.credentialTypes).map(({ type }) => type),
	};
}

/** A saved flow in n8n's engine, with the nodes of a package and n8n's own. */
export class Flow {
	readonly workflow: Workflow;
	readonly additionalData: IWorkflowExecuteAdditionalData;
	readonly types: INodeTypes;

	constructor(
		saved: Saved,
		{ name, nodes, credentials }: Package,
		values: CredentialValues,
		outside: Outside,
	) {
		const own = ownNodes(outside);
		const getByName = (type: string): INodeType => {
			const [from = '', node = ''] = type.split('.');
			const found = from === name ? nodes[node] : own[node];
			if (!found) throw new Error(`No node type ${type}`);
			return found;
		};
		this.types = {
			getByName,
			getByNameAndVersion: (type, version) =>
				NodeHelpers.getVersionedNodeType(getByName(type), version),
			getKnownTypes: () => ({}),
		};
		this.workflow = new Workflow({
			id: 'w',
			...structuredClone(saved),
			active: false,
			nodeTypes: this.types,
			settings: { executionOrder: 'v1' },
		});
		this.additionalData = surroundings(saved, new CredentialStore(credentials, values));
	}

	/** The node of that name, or the one of that type. */
	node(wanted: string | RegExp): INode {
		const fits = ({ name, type }: INode) =>
			typeof wanted === 'string' ? name === wanted : wanted.test(type);
		const found = Object.values(this.workflow.nodes).find(fits);
		if (!found) throw new Error(`The flow has no ${wanted}`);
		return found;
	}

	/** Runs it from a node, which is given what has started it: a list for each of its outputs. */
	async run(start: INode, data: INodeExecutionData[][] = [[{ json: {} }]]): Promise<Execution> {
		const nodeExecutionStack = [{ node: start, data: { main: data }, source: null }];
		const execution = new WorkflowExecute(
			this.additionalData,
			'trigger',
			createRunExecutionData({ executionData: { nodeExecutionStack } }),
		);
		const { data: result } = await execution.processRunExecutionData(this.workflow);
		return readExecution(stringify({ resultData: { runData: result.resultData.runData } }));
	}
}
