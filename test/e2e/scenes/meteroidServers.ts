import type { Node, Workflow } from '../../../demo/workflow';
import { withCredentials } from '../../../demo/workflow';
import { check } from '../report';
import type { Stage } from '../stage';

const start = 'Run';
const versions = { A: 'up to 1.0', B: 'of the cloud', C: 'from 2.2 on' } as const;

/** Customers, links and invoices of a Meteroid server of each generation. */
export async function everyMeteroidServer(stage: Stage): Promise<void> {
	const { sandbox, editor, credentials } = stage;
	const { plain } = sandbox.cast.meteroid;
	const ways = { id: plain.id, email: plain.email, alias: plain.alias };
	const links = Object.entries(ways).map(([mode, value]) =>
		meteroid(`By ${mode}`, {
			customer: { __rl: true, mode, value },
			options: { expiresInSeconds: 86_400 },
		}),
	);
	const lists = [
		meteroid('Customers', { resource: 'customer', operation: 'getAll', limit: 7 }),
		meteroid('Invoices', { resource: 'invoice', operation: 'getAll', limit: 7 }),
		meteroid('One per customer', {
			resource: 'invoice',
			operation: 'getAll',
			returnAll: true,
			onePerCustomer: true,
		}),
	];
	await editor.saveWorkflow('meteroid', withCredentials(flowOf([...links, ...lists]), credentials));
	for (const [meteroidVersion, which] of Object.entries(versions)) {
		sandbox.set({ meteroidVersion: meteroidVersion as keyof typeof versions });
		const { items, failure } = await editor.execute('meteroid', start);
		check(`a server ${which}: nothing fails`, failure, undefined);
		for (const { name } of links) {
			check(`${name}: that customer`, items(name)[0]?.customerId, plain.id);
			check(`${name}: with a link`, String(items(name)[0]?.portalUrl).startsWith('http'), true);
		}
		check('customers', items('Customers').length, 7);
		const invoices = items('Invoices');
		check('invoices', invoices.length, 7);
		for (const { invoiceId, customerName, email, dueDate } of invoices) {
			const known = sandbox.invoices.meteroid.find(({ id }) => id === invoiceId);
			check(
				`invoice ${invoiceId}: name, email and due date`,
				[customerName, email, dueDate],
				[known?.customer.name, known?.customer.email, known?.dueAt?.toISOString().slice(0, 10)],
			);
		}
		const ids = items('One per customer').map(({ customerId }) => customerId);
		check('one per customer: there are some', ids.length > 1, true);
		check('one per customer: nobody twice', new Set(ids).size, ids.length);
	}
	sandbox.set({ meteroidVersion: 'B' });
}

const meteroid = (name: string, parameters: Record<string, unknown>): Node => ({
	id: name,
	name,
	type: 'n8n-nodes-customer-portal.meteroid',
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** Each node by itself, after the button. */
function flowOf(nodes: Node[]): Workflow {
	const trigger = {
		id: start,
		name: start,
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const next = nodes.map(({ name }) => ({ node: name, type: 'main', index: 0 }));
	return {
		name: 'Meteroid',
		nodes: [trigger, ...nodes],
		connections: { [start]: { main: [next] } },
		settings: { executionOrder: 'v1', saveManualExecutions: true },
	};
}
