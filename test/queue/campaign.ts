import { z } from 'zod';
import { demoCredentials } from '../../demo/credentials';
import type { Editor } from '../../demo/editor';
import { readExample, withCredentials, type Workflow } from '../../demo/workflow';
import type { Sandbox } from '../../sandbox';
import type { Mailbox } from './mailbox';

const example = 'campaign-in-chunks';
const secondsForAll = 600;

export interface Stage {
	editor: Editor;
	n8nUrl: string;
	sandbox: Sandbox;
	mailbox: Mailbox;
}

export interface CampaignRun {
	seconds: number;
	/** What the flow says became of each customer. */
	outcomes: Outcome[];
	/** The node that failed and what it said, if one did. */
	failure: string | undefined;
}

const outcomeSchema = z.object({ customerId: z.string(), code: z.string(), why: z.string() });

export type Outcome = z.infer<typeof outcomeSchema>;

/** Changes to the parameters of nodes, by their names. */
export type Changes = Record<string, Record<string, unknown>>;

/** Makes the credentials, imports the example with these changes, and publishes it. */
export async function importCampaign(
	{ editor, n8nUrl, sandbox, mailbox }: Stage,
	changes: Changes = {},
): Promise<void> {
	const credentials = [];
	for (const credential of demoCredentials(sandbox, { smtp: mailbox.port })) {
		credentials.push({ ...credential, id: await editor.saveCredential(credential) });
	}
	const workflow = await readExample(example, { sandbox: sandbox.url, editor: n8nUrl });
	await editor.saveWorkflow(example, withCredentials(changed(workflow, changes), credentials));
	await editor.publish(example);
}

/** Presses "Execute workflow" and waits for the end; gives what the flow says about everybody. */
export async function runCampaign({ editor }: Stage): Promise<CampaignRun> {
	const startedAt = Date.now();
	const execution = await editor.execute(example, 'Run the campaign', secondsForAll);
	return {
		seconds: (Date.now() - startedAt) / 1000,
		outcomes: z.array(outcomeSchema).parse(execution.items('One item per customer')),
		failure: execution.failure,
	};
}

function changed(workflow: Workflow, changes: Changes): Workflow {
	const nodes = workflow.nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...changes[node.name] },
	}));
	return { ...workflow, nodes };
}
