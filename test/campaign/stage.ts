import { z } from 'zod';
import { demoCredentials } from '../../demo/credentials';
import type { Editor } from '../../demo/editor';
import type { Execution } from '../../demo/execution';
import { readExample, withCredentials, type Workflow } from '../../demo/workflow';
import type { Sandbox } from '../../sandbox';
import { pasted } from '../support/pasted';
import type { Mailbox } from '../queue/mailbox';
import type { MortalN8n } from './n8n';

export interface Stage {
	n8n: MortalN8n;
	sandbox: Sandbox;
	mailbox: Mailbox;
}

/** A customer of a list; the address is theirs alone. */
export interface Listed {
	customerId: string;
	email: string;
}

/** So many customers, each named after the list. */
export function customers(list: string, count: number): Listed[] {
	return Array.from({ length: count }, (_, index) => ({
		customerId: `cus_${list}${index}`,
		email: `${list}.${index}@example.com`,
	}));
}

const secondsForAll = 600;
const campaign = 'campaign-open-portal-meteroid';
const button = 'Run the campaign';

/** Parameters by the names of nodes. */
type Values = Record<string, Record<string, unknown>>;

interface ListedCampaign {
	id: string;
	list: Listed[];
	/** Default: that of the example. */
	batchSize?: number;
	example?: string;
}

/** Imports the campaign with signed links as one to these customers, whose flow and name are the ID. */
export async function importCampaign(
	stage: Stage,
	editor: Editor,
	{ id, list, batchSize, example = campaign }: ListedCampaign,
): Promise<void> {
	const inBatches: Values = batchSize === undefined ? {} : { 'Batches of 100': { batchSize } };
	const { nodes } = await importFlow(stage, editor, example, {
		id,
		values: {
			...listOf(list),
			...entered({ campaign: id }),
			...inBatches,
			'Link opened': { path: id },
		},
	});
	// The one of before leads to a flow elsewhere.
	if (nodes.some(({ name }) => name === 'Link opened')) await editor.publish(id);
}

/** Imports an example, with these values in the parameters of its nodes; gives it as imported. */
export async function importFlow(
	{ n8n, sandbox, mailbox }: Stage,
	editor: Editor,
	name: string,
	{ id = name, values = {} }: { id?: string; values?: Values } = {},
): Promise<Workflow> {
	const credentials = [];
	for (const credential of demoCredentials(sandbox, { smtp: mailbox.port })) {
		credentials.push({ ...credential, id: await editor.saveCredential(credential) });
	}
	const example = await readExample(name, { sandbox: sandbox.url, editor: n8n.url });
	const workflow = withCredentials(changed(example, values), credentials);
	await editor.saveWorkflow(id, workflow);
	return workflow;
}

function changed(workflow: Workflow, values: Values): Workflow {
	const nodes = workflow.nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...values[node.name] },
	}));
	return { ...workflow, nodes };
}

/** What is entered in This campaign. */
export function entered(fields: Record<string, string | number>): Values {
	const assignments = Object.entries(fields).map(([name, value]) => {
		return { id: name, name, value, type: typeof value };
	});
	return { 'This campaign': { assignments: { assignments } } };
}

function listOf(list: Listed[]): Values {
	return { Customers: { list: pasted(list) } };
}

/** Presses the button and waits for the end. */
export async function press(editor: Editor, id: string): Promise<Execution> {
	return await editor.execute(id, button, secondsForAll);
}

const rowSchema = z.object({ who: z.string(), why: z.string(), code: z.string() });

/** The list that a run ends with. */
export function notReached(execution: Execution): Array<z.infer<typeof rowSchema>> {
	return z.array(rowSchema).parse(execution.items('Who was not reached'));
}
