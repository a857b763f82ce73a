import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { demoFolder } from './folders';
import { npm, run } from './processes';
import { DemoError, say, step } from './progress';

const oldestNodeForN8n = 24;
const modules = join(demoFolder, 'node_modules');
const lockfile = join(demoFolder, 'package-lock.json');
const stamp = join(modules, '.installed');

/** Installs n8n and the mail server if the lockfile asks for others than are there; gives the Node that runs them. */
export async function installPrograms(): Promise<string> {
	const lock = await readFile(lockfile, 'utf8');
	const node = nodeForN8n(lock);
	const wanted = createHash('sha256').update(lock).digest('hex');
	if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== wanted) {
		say('n8n and a mail server are installed into demo/node_modules, this once.');
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
			folder: demoFolder,
			onLine: (line) => {
				if (/^npm http (fetch|cache) .*\.tgz\b/.test(line)) downloaded += 1;
				detail(`${downloaded} of about ${packages} packages`);
			},
		}).catch((error: unknown) => {
			throw withAdvice(error, 'Check the network and the space on the disk, then start again.');
		});
	});
}

/** n8n's SQLite driver is a native module. Its install script fetches a binary or, failing that, compiles one. */
async function makeDatabaseLoadable(node: string): Promise<void> {
	const canLoad = async () => {
		await run({
			name: 'sqlite3-load',
			command: node,
			args: ['-e', "require('sqlite3')"],
			folder: demoFolder,
		});
	};
	if (
		await canLoad().then(
			() => true,
			() => false,
		)
	)
		return;

	await step("Preparing n8n's database driver (up to two minutes)", async () => {
		const headers = dirname(dirname(node));
		await run({
			name: 'sqlite3-rebuild',
			...npm('rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts'),
			folder: demoFolder,
			environment: {
				...process.env,
				PATH: [dirname(node), process.env.PATH].join(delimiter),
				...(existsSync(join(headers, 'include', 'node')) && { npm_config_nodedir: headers }),
			},
		});
		await canLoad();
	}).catch((error: unknown) => {
		throw withAdvice(
			error,
			'Without a ready-made binary it is compiled: that needs Python 3, make and a C++ compiler.',
		);
	});
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
