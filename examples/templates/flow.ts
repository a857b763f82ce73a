/** Where a node is on the canvas, and how it is called in the file and by those who use it. */
export interface Place {
	/** Stays, so that a diff shows what has changed. */
	id: string;
	name: string;
	at: [x: number, y: number];
}

export interface Node {
	parameters: object;
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [x: number, y: number];
	webhookId?: string;
	disabled?: true;
	executeOnce?: true;
	alwaysOutputData?: true;
	retryOnFail?: true;
	onError?: 'continueErrorOutput' | 'continueRegularOutput';
}

/** What n8n saves of a node beside its parameters. */
export type Settings = Pick<
	Node,
	'webhookId' | 'disabled' | 'executeOnce' | 'alwaysOutputData' | 'retryOnFail' | 'onError'
>;

/** By a second output, where what fails leaves. */
export const continues: Settings = { onError: 'continueErrorOutput' };

/** Where an output leads: to the first input of a node, or to another one. */
export type Target = string | { node: string; input: number };

/** The nodes that each output of a node leads to. */
export type Connections = Record<string, Target[][]>;

/** A workflow as n8n imports it. */
export type Workflow = ReturnType<typeof workflow>;

export function node(
	type: string,
	typeVersion: number,
	{ id, name, at }: Place,
	parameters: object,
	settings: Settings = {},
): Node {
	return { parameters, id, name, type, typeVersion, position: at, ...settings };
}

/** The node as one at which what fails ends the flow. */
export function stops(node: Node): Node {
	const stopping = { ...node };
	delete stopping.onError;
	return stopping;
}

/** A workflow that keeps links and tokens out of n8n's database: no execution is saved. */
export function workflow(name: string, nodes: Node[], connections: Connections) {
	return {
		name,
		nodes,
		connections: Object.fromEntries(
			Object.entries(connections).map(([from, outputs]) => [
				from,
				{ main: outputs.map((targets) => targets.map(connection)) },
			]),
		),
		settings: {
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
			saveDataErrorExecution: 'none',
			saveManualExecutions: false,
			saveExecutionProgress: false,
		},
	};
}

function connection(target: Target) {
	const { node, input } = typeof target === 'string' ? { node: target, input: 0 } : target;
	return { node, type: 'main', index: input };
}
