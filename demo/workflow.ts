import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fillIn } from './fillIn';
import { examplesFolder } from './folders';

const nodeSchema = z
	.object({ name: z.string(), type: z.string(), parameters: z.record(z.unknown()) })
	.passthrough();

const workflowSchema = z.object({
	name: z.string(),
	nodes: z.array(nodeSchema),
	connections: z.record(z.unknown()),
	settings: z.record(z.unknown()),
});

export type Node = z.infer<typeof nodeSchema>;
export type Workflow = z.infer<typeof workflowSchema>;

/** What a user enters under Credentials. */
export interface Credential {
	name: string;
	type: string;
	data: Record<string, string | number | boolean>;
	/** Whether a node is to use it. */
	isFor(node: Node): boolean;
}

interface Addresses {
	sandbox: string;
	editor: string;
}

/** As the examples have them. */
const usual: Addresses = { sandbox: 'http://127.0.0.1:4010', editor: 'http://127.0.0.1:5678' };

/** An example as it lies in examples/, with the real addresses, and with what its user has to enter. Each reading is a campaign of its own. */
export async function readExample(id: string, { sandbox, editor }: Addresses): Promise<Workflow> {
	const text = await readFile(join(examplesFolder, `${id}.json`), 'utf8');
	const here = text.replaceAll(usual.sandbox, sandbox).replaceAll(usual.editor, editor);
	const workflow = workflowSchema.parse(JSON.parse(here));
	return {
		...workflow,
		nodes: workflow.nodes.map((node) => fillIn(asANewCampaign(node), id)),
		// What came of a run by hand is read from n8n's database; the files keep it out of there.
		settings: { ...workflow.settings, saveManualExecutions: true },
	};
}

const assignedSchema = z.object({
	assignments: z.object({ assignments: z.array(z.object({ name: z.string() }).passthrough()) }),
});

/** With a name of its own for its campaign, as n8n knows who has had the messages of earlier ones. */
function asANewCampaign(node: Node): Node {
	if (node.name !== 'This campaign') return node;
	const { assignments } = assignedSchema.parse(node.parameters).assignments;
	const ending = randomBytes(3).toString('hex');
	const named = assignments.map((one) =>
		one.name === 'campaign' ? { ...one, value: `${String(one.value)} (${ending})` } : one,
	);
	return { ...node, parameters: { ...node.parameters, assignments: { assignments: named } } };
}

/** Gives it a name, and what links lead to an address, of the demo's own, so that the user can tell a copy from it and publish it too. */
export function asTheDemos(workflow: Workflow): Workflow {
	const nodes = workflow.nodes.map((node) => {
		const { type, parameters } = node;
		if (!type.endsWith('.portalLinkTrigger')) return node;
		return { ...node, parameters: { ...parameters, path: `${String(parameters.path)}-demo` } };
	});
	return { ...workflow, name: `${workflow.name} (demo)`, nodes };
}

/** Chooses the credential in each node that needs one. */
export function withCredentials(
	workflow: Workflow,
	credentials: Array<Credential & { id: string }>,
): Workflow {
	const nodes = workflow.nodes.map((node) => {
		const credential = credentials.find(({ isFor }) => isFor(node));
		if (!credential) return node;
		const { id, name, type } = credential;
		return { ...node, credentials: { [type]: { id, name } } };
	});
	return { ...workflow, nodes };
}
