import { withCredentials } from '../../../demo/workflow';
import { flowOf, node, start } from '../flow';
import { check } from '../report';
import type { Stage } from '../stage';

const versions = { A: 'up to 1.0', B: 'of the cloud', C: 'from 2.2 on' } as const;

/** Customers, links and invoices of a Meteroid server of each generation. */
export async function everyMeteroidServer(stage: Stage): Promise<void> {
	const { sandbox, editor, credentials } = stage;
	const { plain } = sandbox.cast.meteroid;
	const ways = { id: plain.id, email: plain.email, alias: plain.alias };
	const links = Object.entries(ways).map(([mode, value]) =>
		meteroid(`By ${mode}`, {
			customer: { __rl: true, mode, value },
			options: { lifetime: { duration: { amount: 1, unit: 'days' } } },
		}),
	);
	const lists = [
		meteroid('Customers', { resource: 'customer', operation: 'getAll', limit: 7 }),
		meteroid('Invoices', {
			resource: 'invoice',
			operation: 'getAll',
			onePerCustomer: false,
			limit: 7,
		}),
		meteroid('One per customer', {
			resource: 'invoice',
			operation: 'getAll',
			returnAll: true,
			onePerCustomer: true,
		}),
	];
	const flow = flowOf('Meteroid', ...[...links, ...lists].map((one) => [one]));
	await editor.saveWorkflow('meteroid', withCredentials(flow, credentials));
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
			const known = sandbox.segments.meteroid.invoices().find(({ id }) => id === invoiceId);
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

const meteroid = (name: string, parameters: Record<string, unknown>) =>
	node(name, 'meteroid', parameters);
