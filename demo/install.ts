import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { programsFolder } from './folders';
import { npm, run } from './processes';
import { DemoError, say, step } from './progress';

const oldestNodeForN8n = 24;
const modules = join(programsFolder, 'node_modules');
const lockfile = join(programsFolder, 'package-lock.json');
const stamp = join(modules, '.installed');

/** Installs n8n and the mail server if the lockfile changed; gives the Node that runs them. */
export async function installPrograms(): Promise<string> {
	const lock = await readFile(lockfile, 'utf8');
	const node = nodeForN8n(lock);
	const wanted = createHash('sha256').update(lock).digest('hex');
	if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== wanted) {
		say('n8n and a mail server are installed into demo/programs, this once.');
		say('It takes 2.2 GB on the disk and some minutes, most of them to download.');
		await installFromLockfile(packagesIn(lock));
		await makeDatabaseLoadable(node);
		await writeFile(stamp, wanted);
	}
	return node;
}

async function installFromLockfile(packages: number): Promise<void> {
	await step('Installing n8n', async (detail) => {
		let downloaded = 0;
		await run({
			name: 'npm-ci',
			...npm('ci', '--loglevel=http'),
			folder: programsFolder,
			onLine: (line) => {
				if (/^npm http (fetch|cache) .*\.tgz\b/.test(line)) downloaded += 1;
				detail(
					downloaded === 0
						? 'looking up versions'
						: `${downloaded} of about ${packages} packages downloaded`,
				);
			},
		}).catch((error: unknown) => {
			throw withAdvice(error, 'Check the network and the space on the disk, then start again.');
		});
	});
}

/** n8n's SQLite driver is native. Its install script fetches a binary or, failing that, compiles one. */
async function makeDatabaseLoadable(node: string): Promise<void> {
	if (await databaseLoads(node)) return;
	const headers = dirname(dirname(node));
	const rebuild = run({
		name: 'sqlite3-rebuild',
		...npm('rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts'),
		folder: programsFolder,
		environment: {
			...process.env,
			PATH: [dirname(node), process.env.PATH].join(delimiter),
			...(existsSync(join(headers, 'include', 'node')) && { npm_config_nodedir: headers }),
		},
	});
	await step("Preparing n8n's database driver (up to two minutes)", () => rebuild).catch(
		(error: unknown) => {
			throw withAdvice(
				error,
				'Without a ready-made binary it is compiled: that needs Python 3, make and a C++ compiler.',
			);
		},
	);
}

async function databaseLoads(node: string): Promise<boolean> {
	const load = run({
		name: 'sqlite3-load',
		command: node,
		args: ['-e', "require('sqlite3')"],
		folder: programsFolder,
	});
	return await load.then(
		() => true,
		() => false,
	);
}

/** The Node that runs the demo if it is new enough for n8n, else the one that is installed beside n8n. */
function nodeForN8n(lock: string): string {
	if (Number.parseInt(process.versions.node, 10) >= oldestNodeForN8n) return process.execPath;
	const windows = process.platform === 'win32';
	const installed = `node-${windows ? 'win' : process.platform}-${process.arch}`;
	if (lock.includes(`"node_modules/${installed}"`)) {
		return join(modules, installed, 'bin', windows ? 'node.exe' : 'node');
	}
	throw new DemoError(
		`n8n needs Node ${oldestNodeForN8n} or newer and this is Node ${process.versions.node}. ` +
			`Install Node ${oldestNodeForN8n} from https://nodejs.org and start again.`,
	);
}

function packagesIn(lock: string): number {
	return lock.match(/^ {4}"node_modules\//gm)?.length ?? 0;
}

function withAdvice(error: unknown, advice: string): DemoError {
	const message = error instanceof Error ? error.message : String(error);
	return new DemoError(`${message}\n\n${advice}`);
}
