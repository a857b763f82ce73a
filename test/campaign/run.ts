import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAndPack } from '../../demo/communityPackage';
import { dataFolder } from '../../demo/folders';
import { installPrograms } from '../../demo/install';
import { stopAll } from '../../demo/processes';
import { say, step } from '../../demo/progress';
import { startSandbox } from '../../sandbox';
import { conclude, playScene } from '../e2e/report';
import { startDatabases } from '../queue/databases';
import { openMailbox } from '../queue/mailbox';
import { mortalN8n } from './n8n';
import { dunning } from './scenes/dunning';
import { killed } from './scenes/killed';
import { opened } from './scenes/opened';
import { speed } from './scenes/speed';
import { twoAtOnce } from './scenes/twoAtOnce';

const { customers, scene: only } = parseArgs({
	options: { customers: { type: 'string', default: '1000' }, scene: { type: 'string' } },
}).values;
const folder = mkdtempSync(join(tmpdir(), 'campaign-'));

/** Campaigns in a real n8n that is killed, or runs them twice. Gives whether all was right. */
async function campaigns(): Promise<boolean> {
	const count = Number(customers);
	mkdirSync(dataFolder, { recursive: true });
	const node = await installPrograms();
	const tarball = await step('Building the package', () => buildAndPack(join(folder, 'package')));
	const sandbox = await startSandbox({ customerCount: 300 });
	const mailbox = await openMailbox();
	const onSqlite = { node, tarball, folder: join(folder, 'sqlite') };
	const stage = { sandbox, mailbox, n8n: await mortalN8n(onSqlite) };
	await scene('killed', () => killed(stage, count));
	await scene('twoAtOnce', () => twoAtOnce(stage, count));
	await scene('opened', () => opened(stage));
	await scene('dunning', () => dunning(stage));
	// A measurement: played only where it is asked for.
	if (only === 'speed') await scene('speed', () => speed(stage, count));
	await scene('onPostgres', async () => {
		const environment = await startDatabases(folder);
		const n8n = await mortalN8n({ ...onSqlite, folder: join(folder, 'postgres-n8n'), environment });
		await twoAtOnce({ ...stage, n8n }, count);
	});
	await sandbox.stop();
	mailbox.close();
	return conclude();
}

/** With `--scene NAME` only that one is played. */
async function scene(name: string, play: () => Promise<void>): Promise<void> {
	if (only !== undefined && only !== name) return;
	say(`\n== ${name}`);
	await playScene(name, play);
}

campaigns()
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
