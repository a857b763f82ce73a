import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAndPack } from '../../demo/communityPackage';
import { signIn } from '../../demo/editor';
import { dataFolder } from '../../demo/folders';
import { installPrograms } from '../../demo/install';
import { newOwner } from '../../demo/owner';
import { stopAll } from '../../demo/processes';
import { say, step } from '../../demo/progress';
import { startSandbox } from '../../sandbox';
import { conclude, playScene } from '../e2e/report';
import type { Stage } from './campaign';
import { startDatabases } from './databases';
import { sharedKey, startMain, startWorker, type Installation } from './machines';
import { openMailbox } from './mailbox';
import { aChunkForgetsSome } from './scenes/aChunkForgetsSome';
import { aWorkerDies } from './scenes/aWorkerDies';
import { oneProcess } from './scenes/oneProcess';
import { rateOfAll } from './scenes/rateOfAll';
import { twoWorkers } from './scenes/twoWorkers';
import { whatSpreads } from './scenes/whatSpreads';

const sceneNames = [
	'whatSpreads',
	'twoWorkers',
	'rateOfAll',
	'aChunkForgetsSome',
	'aWorkerDies',
	'oneProcess',
] as const;
/**
 * With `--customers N` the sandbox has fewer or more, of whom the campaign writes to those that are not
 * archived: of 10,205 to 10,000. With `--scene NAME` only that one is played.
 */
const { customers, scene: only } = parseArgs({
	options: { customers: { type: 'string', default: '10205' }, scene: { type: 'string' } },
}).values;
const folder = mkdtempSync(join(tmpdir(), 'queue-'));

/** The campaign in n8n's queue mode with two workers, then in one process. Gives whether all was right. */
async function queue(): Promise<boolean> {
	if (only !== undefined && !sceneNames.some((name) => name === only)) {
		throw new Error(`There is no scene ${only}. There are ${sceneNames.join(', ')}`);
	}
	mkdirSync(dataFolder, { recursive: true });
	const node = await installPrograms();
	const tarball = await step('Building the package', () => buildAndPack(join(folder, 'package')));
	const databases = await step('Starting Redis and PostgreSQL', () => startDatabases(folder));
	const installation: Installation = {
		node,
		folder,
		tarball,
		environment: { ...databases, ...sharedKey() },
	};
	const sandbox = await startSandbox({ customerCount: Number(customers) });
	const mailbox = await openMailbox();
	const owner = newOwner();
	const start = async (mode: 'regular' | 'queue'): Promise<Stage & { stop(): Promise<void> }> => {
		const main = await step(`Starting n8n, ${mode} mode`, () => startMain(installation, mode));
		const editor = await signIn(main.url, owner);
		return { editor, n8nUrl: main.url, sandbox, mailbox, stop: main.stop };
	};

	const stage = await start('queue');
	const workers = await step('Starting two workers', () =>
		Promise.all(['worker-1', 'worker-2'].map((name) => startWorker(installation, name))),
	);
	await scene('whatSpreads', () => whatSpreads(stage));
	const ofTwoWorkers = await scene('twoWorkers', () => twoWorkers(stage, workers));
	await scene('rateOfAll', () => rateOfAll(stage));
	await scene('aChunkForgetsSome', () => aChunkForgetsSome(stage));
	await scene('aWorkerDies', () => aWorkerDies(stage, workers));
	await Promise.all([stage, ...workers].map(async ({ stop }) => await stop()));

	await scene('oneProcess', async () => {
		await oneProcess(await start('regular'), ofTwoWorkers);
	});
	await sandbox.stop();
	mailbox.close();
	return conclude();
}

async function scene<T>(
	name: (typeof sceneNames)[number],
	play: () => Promise<T>,
): Promise<T | undefined> {
	return only === undefined || only === name ? await playScene(name, play) : undefined;
}

queue()
	.catch((error: unknown) => {
		console.error(error);
		return false;
	})
	.then(async (allRight) => {
		say('Stopping');
		await stopAll();
		rmSync(folder, { recursive: true, force: true });
		process.exit(allRight ? 0 : 1);
	});
