import { http } from '../../demo/http';
import type { Node, Workflow } from '../../demo/workflow';
import { becomesTrue } from '../../demo/waiting';
import type { Stage } from './campaign';

/** The ways in which a flow can have another flow run. */
export const ways = ['sub-workflow', 'sub-workflow without waiting', 'webhook'] as const;
type Way = (typeof ways)[number];

const calls = 8;
const answering = 'spread-who';
const secondsToAnswer = 60;

/** Has eight runs started in that way; gives the names of the processes in which they ran. */
export async function processesOf(way: Way, stage: Stage): Promise<string[]> {
	const { editor, n8nUrl, sandbox } = stage;
	sandbox.reset();
	await editor.saveWorkflow(answering, flow('Who runs this', answer(sandbox.url)));
	await editor.publish(answering);
	const asking = `spread-${ways.indexOf(way)}`;
	await editor.saveWorkflow(asking, flow(`Who runs it: ${way}`, ask(asking, way, n8nUrl)));
	await editor.publish(asking);
	await http.post(`${n8nUrl}/webhook/${asking}`, {});
	await becomesTrue(async () => sandbox.sms.length >= calls, secondsToAnswer);
	if (sandbox.sms.length !== calls) throw new Error(`${sandbox.sms.length} of ${calls} answered`);
	return [...new Set(sandbox.sms.map(({ message }) => message))].sort();
}

/** Says in a text message in which process it runs; takes a moment, so that one process does not do all. */
function answer(sandboxUrl: string): Node[][] {
	const text = { to: '+525512345001', message: '{{ $env.PROCESS_NAME }}' };
	const rest = [
		node('Work', 'wait', 1.1, { amount: 1, unit: 'seconds' }),
		node('Answer', 'httpRequest', 4.2, {
			method: 'POST',
			url: `${sandboxUrl}/sms/messages`,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `=${JSON.stringify(text)}`,
			options: {},
		}),
	];
	return [
		[node('Called', 'executeWorkflowTrigger', 1.1, { inputSource: 'passthrough' }), ...rest],
		[webhook(answering), ...rest],
	];
}

/** Started by a webhook itself, as a campaign that a schedule starts, it runs in a worker. */
function ask(path: string, way: Way, n8nUrl: string): Node[][] {
	const toCall: Record<Way, Node> = {
		'sub-workflow': subWorkflow(true),
		'sub-workflow without waiting': subWorkflow(false),
		webhook: node('Call', 'httpRequest', 4.2, {
			method: 'POST',
			url: `${n8nUrl}/webhook/${answering}`,
			options: {},
		}),
	};
	const list = JSON.stringify({ calls: Array.from({ length: calls }, (_, call) => ({ call })) });
	return [
		[
			webhook(path),
			node('List', 'set', 3.4, { mode: 'raw', jsonOutput: list, options: {} }),
			node('One each', 'splitOut', 1, { fieldToSplitOut: 'calls', options: {} }),
			toCall[way],
		],
	];
}

function subWorkflow(waitForSubWorkflow: boolean): Node {
	return node('Call', 'executeWorkflow', 1.2, {
		workflowId: { __rl: true, mode: 'id', value: answering },
		mode: 'each',
		options: { waitForSubWorkflow },
	});
}

function webhook(path: string): Node {
	const parameters = { httpMethod: 'POST', path, responseMode: 'lastNode', options: {} };
	return { ...node('Webhook', 'webhook', 2, parameters), webhookId: path };
}

function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: Node['parameters'],
): Node {
	return {
		id: name,
		name,
		type: `n8n-nodes-base.${type}`,
		typeVersion,
		position: [0, 0],
		parameters,
	};
}

/** A flow of chains of nodes; a node that is in several of them is one and the same. */
function flow(name: string, chains: Node[][]): Workflow {
	const steps = chains.flatMap((chain) =>
		chain.slice(1).map((next, index) => [chain[index]?.name, next.name]),
	);
	const nodes = [...new Map(chains.flat().map((one) => [one.name, one])).values()];
	const connections = Object.fromEntries(
		steps.map(([from, next]) => [from, { main: [[{ node: next, type: 'main', index: 0 }]] }]),
	);
	return { name, nodes, connections, settings: { executionOrder: 'v1' } };
}
