import { ExecutionLifecycleHooks, LoadOptionsContext } from 'n8n-core';
import {
	NodeConnectionTypes,
	NodeHelpers,
	Workflow,
	type IConnections,
	type ICredentialType,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { CredentialStore, type CredentialValues } from './credentialStore';
import { loopConnections, loopTypes, type Batches } from './loop';
import { nodeType } from './nodeType';

export interface Setup {
	node: INodeType;
	credentialTypes: ICredentialType[];
	credentials: CredentialValues;
	parameters?: IDataObject;
	/** The input; items as n8n has them, or their json alone. */
	items?: INodeExecutionData[];
	/** As in the node's tab Settings. */
	settings?: Partial<INode>;
	/** Gives the node its items in batches; all at once where it is not given. */
	batches?: Batches;
	/** A node behind it. */
	behind?: Pick<INode, 'type' | 'parameters'>;
	/** Of the workflow; n8n's own where it is not given. */
	timeZone?: string;
	/** Where others reach this n8n. */
	n8nUrl?: string;
	/** The workflow's own. */
	workflowId?: string;
}

/** Each has an ID of its own, as in n8n. */
let executions = 0;

/** A workflow of a trigger and the node, with all that the engine asks of its surroundings. */
export function prepare({
	node: type,
	credentialTypes,
	credentials,
	parameters = {},
	items,
	settings,
	batches,
	behind,
	timeZone,
	n8nUrl,
	workflowId = 'w',
}: Setup) {
	const [newest = 1] = [type.description.version].flat().slice(-1);
	const node: INode = {
		id: '2',
		name: 'Node',
		type: 'test.node',
		typeVersion: newest,
		position: [200, 0],
		parameters: JSON.parse(JSON.stringify(parameters)),
		credentials: Object.fromEntries(
			Object.keys(credentials).map((name) => [name, { id: '1', name }]),
		),
		...settings,
	};
	const start: INode = { ...node, id: '1', name: 'Start', type: 'test.start', parameters: {} };
	const around = batches ? loopTypes(batches) : {};
	const plain = { ...start, credentials: {}, onError: undefined };
	const nodes = [
		plain,
		node,
		...Object.keys(around).map((name) => ({ ...plain, id: name, name, type: `test.${name}` })),
		...(behind ? [{ ...plain, id: '3', name: 'Later', ...behind }] : []),
	];
	const to = (name: string) => ({
		main: [[{ node: name, type: NodeConnectionTypes.Main, index: 0 }]],
	});
	const connections: IConnections = batches
		? loopConnections(batches)
		: { Start: to('Node'), ...(behind && { Node: to('Later') }) };
	const types: Record<string, INodeType> = {
		'test.start': triggerWith(items ?? [{ json: {} }]),
		...(behind && { [behind.type]: nodeWith(behind.parameters) }),
		'test.node': type,
		...Object.fromEntries(Object.entries(around).map(([name, one]) => [`test.${name}`, one])),
	};
	const getByName = (name: string): INodeType => {
		const found = types[name];
		if (!found) throw new Error(`No node type ${name}`);
		return found;
	};
	const workflow = new Workflow({
		id: workflowId,
		nodes,
		connections,
		active: false,
		settings: { executionOrder: 'v1', timezone: timeZone },
		nodeTypes: {
			getByName,
			getByNameAndVersion: (name, version) =>
				NodeHelpers.getVersionedNodeType(getByName(name), version),
			getKnownTypes: () => ({}),
		},
	});
	const store = new CredentialStore(credentialTypes, credentials);
	const additionalData = surroundings({ nodes, connections }, store, n8nUrl);
	return { workflow, node: workflow.getNode('Node') ?? node, additionalData, store };
}

/** What n8n lays out around each execution of a flow. */
export function surroundings(
	{ nodes, connections }: { nodes: INode[]; connections: IConnections },
	credentialsHelper: CredentialStore,
	n8nUrl = 'http://localhost',
): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper,
		hooks: new ExecutionLifecycleHooks('manual', '1', {
			id: 'w',
			name: 'w',
			nodes,
			connections,
			active: false,
			activeVersionId: null,
			isArchived: false,
			createdAt: new Date(),
			updatedAt: new Date(),
		}),
		executionId: String(++executions),
		workflowId: 'w',
		currentNodeExecutionIndex: 0,
		variables: {},
		// Parameters can name them, so n8n makes URLs of them whenever it reads one.
		restApiUrl: `${n8nUrl}/rest`,
		instanceBaseUrl: `${n8nUrl}/`,
		formWaitingBaseUrl: `${n8nUrl}/form-waiting`,
		webhookBaseUrl: `${n8nUrl}/webhook`,
		webhookWaitingBaseUrl: `${n8nUrl}/webhook-waiting`,
		webhookTestBaseUrl: `${n8nUrl}/webhook-test`,
		setExecutionStatus() {},
		sendDataToUI() {},
		logAiEvent() {},
		// The rest belongs to sub-workflows, agents and task runners, which no node here uses.
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** A trigger that emits these items. */
export function triggerWith(items: INodeExecutionData[]): INodeType {
	const { description, execute } = nodeType('Start', 1, async () => [items]);
	return { description: { ...description, group: ['trigger'], inputs: [] }, execute };
}

/** A node that has these parameters, as n8n takes out those that a node does not have. */
export function nodeWith(parameters: IDataObject): INodeType {
	const node = triggerWith([]);
	const properties = Object.keys(parameters).map((name) => ({
		displayName: name,
		name,
		type: 'string' as const,
		default: '',
	}));
	return { ...node, description: { ...node.description, properties } };
}

/** What the node's methods for lists get from the editor. */
export function loadOptionsContext(setup: Setup): LoadOptionsContext {
	const { workflow, additionalData, node } = prepare(setup);
	return new LoadOptionsContext(workflow, node, additionalData, '');
}
