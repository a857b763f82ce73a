import '../support/quietEngine.js';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from '../../demo/progress';
import { vendorNames, type VendorName } from '../../scripts/vendors';
import { check, conclude, playScene } from '../e2e/report';
import { ourNode } from '../sdk/ourNode';
import { startForwarder } from './forwarder';
import { judgeOf } from './judge';
import { startPrism } from './prism';
import type { MockedVendor } from './vendor';

/** Makes each call of a vendor's node at a mock server, and holds the names of all parameters against the contract. */
async function hold(name: VendorName, vendor: MockedVendor, folder: string): Promise<void> {
	say(`\n${name}`);
	const { file, below, problems, sees } = judgeOf(name, folder);
	const prism = await startPrism(file);
	const forwarder = await startForwarder(prism.url, { below, sees });
	const node = await ourNode(vendor.node, vendor.credential(forwarder.url));
	const forget = () => {
		problems.length = 0;
		forwarder.seen.length = 0;
	};
	const isRight = (what: string, calls: string[]) => {
		const mustBe = calls.map((call) => (/ \d{3}$/.test(call) ? call : `${call} 200`));
		check(`${what}: is taken`, [...new Set(forwarder.seen)], mustBe);
		check(`${what}: is as the contract has it`, problems, []);
	};
	try {
		for (const { name: what, parameters, calls } of vendor.calls) {
			await playScene(what, async () => {
				forget();
				const problem = await node.run(parameters);
				isRight(what, calls);
				if (vendor.taken.includes(what)) check(`${what}: the node takes the answer`, problem, null);
			});
		}
		await playScene('the list in the editor', async () => {
			forget();
			await node.search('martin');
			isRight('the list in the editor', vendor.searched);
		});
		for (const { call, from, to } of vendor.misspelt) {
			await playScene(`${to} in place of ${from}`, async () => {
				forget();
				forwarder.misspell = (given) => given.replace(from, to);
				await node.run(vendor.calls.find((one) => one.name === call)?.parameters ?? {});
				forwarder.misspell = (given) => given;
				const isSeen = problems.length > 0 || forwarder.seen.some((one) => / 4\d\d$/.test(one));
				check(`${to} in place of ${from}: is noticed`, isSeen, true);
			});
		}
	} finally {
		forwarder.stop();
		prism.stop();
	}
}

/** Holds each vendor that has a file here. */
async function main(): Promise<void> {
	const { CONTRACTS } = process.env;
	if (!CONTRACTS) {
		say(
			'There is nothing to check: the mock servers are made from the vendors’ contracts, which are not in this repository. CONTRIBUTING.md says where to get them. Then: CONTRACTS=<folder> npm run test:mocks',
		);
		process.exit(1);
	}
	for (const name of vendorNames) {
		const file = join(__dirname, `${name}.ts`);
		if (!existsSync(file)) continue;
		const { mocked }: { mocked: MockedVendor } = await import(file);
		await hold(name, mocked, resolve(CONTRACTS));
	}
	process.exit(conclude() ? 0 : 1);
}

void main();
