import type { Locator, Page } from 'playwright-core';
import manifest from '../../../package.json';
import type { SandboxAnswer, SandboxRequest } from '../../../sandbox';
import { nodeType, vendorNames, vendors, type VendorName } from '../../../scripts/vendors';
import { check } from '../report';
import type { FreshN8n } from '../stage';
import { takePicture } from '../visitor';
import { chooseAction, entry, search } from './panel';
import { appears, newWorkflow, part } from './window';

/** Something that was put wrong on purpose, and what n8n then shows. */
interface Trouble {
	title: string;
	/** Of the picture. */
	step: string;
	answer(request: SandboxRequest): SandboxAnswer | undefined;
	/** In the line above the output, and in the column of what to do. */
	line: RegExp;
	advice: RegExp;
}

const troubles: Trouble[] = [
	{
		title: 'the key may not open portals',
		step: 'link',
		answer: ({ path }) =>
			/portal|manage|customer-sessions/i.test(path)
				? { status: 403, body: { code: 'FORBIDDEN', message: 'Forbidden' } }
				: undefined,
		line: /1 failed \(Portal link\)/,
		advice: /permission.+ under [A-Z].+ → /,
	},
	{
		title: 'a web page answers',
		step: 'address',
		answer: () => ({
			headers: { 'content-type': 'text/html' },
			body: '<!doctype html><title>Welcome</title>',
		}),
		line: /1 failed \(Address\)/,
		advice: /The usual one is https:|as [\w ]+ may be down\. If nothing changes, ask/,
	},
];

/** Check Setup at each vendor: each step is a row with what to do, and the line above the output names those that are not well. */
export async function setupIsChecked(page: Page, n8n: FreshN8n): Promise<void> {
	for (const name of vendorNames) await setupIsCheckedAt(name, page, n8n);
}

async function setupIsCheckedAt(
	name: VendorName,
	page: Page,
	{ editor, sandbox }: FreshN8n,
): Promise<void> {
	const nodes = await editor.nodesOf(manifest.name);
	const own = nodes.find((one) => one.name === `${manifest.name}.${nodeType(vendors[name])}`);
	await newWorkflow(page);
	await part(page, 'canvas-plus-button').click();
	await search(page, 'portal');
	await entry(page, own?.displayName ?? '').click();
	await chooseAction(page, 'Check setup');
	check(
		`${name}: the panel says before the run that one link is made`,
		await appears(page.getByText(/one portal link for one customer/)),
		true,
	);
	const output = await executed(page);
	const well = output.getByText(/^Check Setup: \d+ ok/);
	check(`${name}: where all is well, the line above says so`, await appears(well), true);
	await takePicture(page, `setup-well-${name}`);

	for (const { title, step, answer, line, advice } of troubles) {
		sandbox.answerWith(answer);
		const again = await executed(page);
		check(`${name}: where ${title}, its step is named`, await appears(again.getByText(line)), true);
		check('with what to do', await appears(again.getByText(advice)), true);
		await takePicture(page, `setup-failed-${name}-${step}`);
		sandbox.answerWith(null);
	}
}

/** Runs the open node; gives its output. */
async function executed(page: Page): Promise<Locator> {
	const ran = page.waitForResponse(
		(answer) => answer.url().includes('/run') && answer.request().method() === 'POST',
	);
	await part(page, 'node-execute-button').click();
	await ran;
	const output = part(page, 'output-panel');
	await part(output, 'node-run-status-success').waitFor();
	return output;
}
