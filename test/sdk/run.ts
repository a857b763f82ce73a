import '../support/quietEngine.js';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox';
import { vendorNames } from '../../scripts/vendors';
import { say } from '../../demo/progress';
import { check, conclude, playScene } from '../e2e/report';
import { differences } from './compare';
import type { Call, Vendor } from './vendor';

/** Makes each call of a vendor's SDK and of our node, and holds the requests against each other. */
async function hold({ name, calls, unknownFields, requests, stop }: Vendor): Promise<void> {
	say(`\n${name}`);
	const unknown = new Set<string>();
	for (const call of calls) await playScene(call.name, async () => await compare(call));
	check('unknown fields are those that are named', [...unknown].sort(), Object.keys(unknownFields));
	stop();

	async function compare({ name: what, ours, theirs, reasons = {} }: Call): Promise<void> {
		requests.length = 0;
		const accepted = await theirs();
		const their = [...requests];
		for (const field of accepted.unknown) unknown.add(field);
		check(`${what}: the SDK accepts the answer`, accepted.problem, null);
		if (!ours) return;
		requests.length = 0;
		check(`${what}: the node takes the answer`, await ours(), null);
		check(`${what}: the node asks the same`, differences(requests, their, reasons), []);
	}
}

/** Holds each vendor whose SDK has a file here, in a sandbox of its own. */
async function main(): Promise<void> {
	for (const file of vendorNames.map((name) => join(__dirname, `${name}.ts`)).filter(existsSync)) {
		const { sdkOf }: { sdkOf(sandbox: Sandbox): Promise<Vendor> } = await import(file);
		const sandbox = await startSandbox();
		try {
			await hold(await sdkOf(sandbox));
		} finally {
			await sandbox.stop();
		}
	}
	process.exit(conclude() ? 0 : 1);
}

void main();
