import type { Page } from 'playwright-core';
import { check } from '../report';
import { takePicture } from '../visitor';
import { appears, part } from './window';

interface Customer {
	id: string | number;
	name: string;
}

/** Chooses a customer in the open node by typing a part of the name, and runs the node. */
export async function pickCustomer(
	page: Page,
	node: string,
	{ id, name }: Customer,
): Promise<void> {
	const rows = part(page, 'rlc-item');
	await part(page, 'rlc-input').click();
	check(`${node}: the list opens`, await appears(rows), true);
	const before = rows.getByText(await rows.first().innerText(), { exact: true });
	const [, surname = ''] = name.split(' ');
	await part(page, 'rlc-search').fill(surname.toLowerCase());
	await before.waitFor({ state: 'hidden' });
	const row = rows.filter({ hasText: name });
	check(`${node}: typing “${surname}” finds ${name}`, await appears(row), true);
	await takePicture(page, `list-${node}`);
	await row.first().click();

	await part(page, 'node-execute-button').click();
	const output = part(page, 'output-panel');
	const succeeded = await appears(part(output, 'node-run-status-success'));
	check(`${node}: the node runs`, succeeded, true);
	const shown = output.getByText(String(id), { exact: true });
	check(`${node}: and gives that customer's link`, await appears(shown), true);
	await takePicture(page, `first-link-${node}`);
}
