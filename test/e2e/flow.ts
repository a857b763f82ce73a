import type { Node, Workflow } from '../../demo/workflow';

/** The button that a flow is started by. */
export const start = 'Run';

/** A node of the package where the type names no package of its own. */
export function node(
	name: string,
	type: string,
	parameters: Node['parameters'],
	settings: Record<string, unknown> = {},
): Node {
	const isOwn = !type.includes('.');
	return {
		id: name,
		name,
		type: isOwn ? `n8n-nodes-customer-portal.${type}` : type,
		typeVersion: isOwn ? 2 : 1,
		position: [0, 0],
		parameters,
		...settings,
	};
}

/** Two nodes that give these items, as a sheet would. */
export function listOf(items: readonly object[]): Node[] {
	const jsonOutput = JSON.stringify({ items });
	return [
		node('List', 'n8n-nodes-base.set', { mode: 'raw', jsonOutput }, { typeVersion: 3.4 }),
		node('Items', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'items' }),
	];
}

/** Sends a mail to each item's address, as users do who drag the fields into it. */
export function mailTo(email: string, text: string): Node {
	const parameters = {
		fromEmail: 'billing@example.com',
		toEmail: email,
		subject: 'Your portal',
		emailFormat: 'both',
		text,
		html: text,
	};
	return node('Send', 'n8n-nodes-base.emailSend', parameters, { typeVersion: 2.1 });
}

/** Rows of nodes, each of which begins at the button. */
export function flowOf(name: string, ...rows: Node[][]): Workflow {
	const button = node(start, 'n8n-nodes-base.manualTrigger', {});
	const connections: Record<string, { main: Array<Array<{ node: string }>> }> = {
		[start]: { main: [rows.flatMap(([first]) => (first ? [link(first)] : []))] },
	};
	for (const row of rows) {
		for (const [at, next] of row.slice(1).entries()) {
			connections[row[at]?.name ?? start] = { main: [[link(next)]] };
		}
	}
	return {
		name,
		nodes: [button, ...rows.flat()],
		connections,
		settings: { executionOrder: 'v1', saveManualExecutions: true },
	};
}

const link = ({ name }: Node) => ({ node: name, type: 'main', index: 0 });
