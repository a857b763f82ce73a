import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Editor } from './editor';
import { dataFolder, rootFolder } from './folders';
import { npm, run } from './processes';
import { DemoError, step } from './progress';

const database = join(dataFolder, '.n8n', 'database.sqlite');
const stamp = join(nodesFolderOf(dataFolder), '.built-from');
const sources = [
	'nodes',
	'credentials',
	'icons',
	'gulpfile.js',
	'licenses',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'tsconfig.build.json',
	'vendors.json',
];

const manifestSchema = z.object({ name: z.string(), version: z.string() }).passthrough();

/** Builds, packs and unpacks the package where n8n keeps community packages, if a source changed. */
export async function installPackage(): Promise<void> {
	const wanted = await hashOfSources();
	if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return;
	await step('Building the package and installing it in n8n', async () => {
		await unpackAsN8nDoes(await buildAndPack(join(dataFolder, 'package')), dataFolder);
		await writeFile(stamp, wanted);
	});
}

/**
 * Builds the package and packs it into that folder, which is emptied first; gives the tarball.
 * DEMO_PACKAGE names one that was packed before, and is taken as it is.
 */
export async function buildAndPack(folder: string): Promise<string> {
	if (process.env.DEMO_PACKAGE !== undefined) return resolve(process.env.DEMO_PACKAGE);
	await run({ name: 'build', ...npm('run', 'build'), folder: rootFolder });
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await run({ name: 'pack', ...npm('pack', '--pack-destination', folder), folder: rootFolder });
	const [tarball = ''] = await readdir(folder);
	return join(folder, tarball);
}

/** Lists the package in n8n's database, which its own installer does after unpacking. */
export async function registerPackage(node: string, editor: Editor): Promise<void> {
	const { name, version, author } = await readManifest(rootFolder);
	const nodes = await editor.nodesOf(name);
	if (nodes.length === 0) throw new DemoError(`n8n did not load a node of ${name}.`);
	const entry = JSON.stringify({ name, version, author, nodes });
	await run({
		name: 'register',
		command: node,
		args: [join(__dirname, 'registerPackage.mjs'), database, entry],
		folder: dataFolder,
	});
}

/**
 * Puts what n8n 2.41 leaves behind after an install from Settings > Community nodes into its user
 * folder: the unpacked package without the dependencies that are not for production, and an entry
 * in a manifest.
 */
export async function unpackAsN8nDoes(tarball: string, userFolder: string): Promise<void> {
	const { name, version } = await readManifest(rootFolder);
	const nodesFolder = nodesFolderOf(userFolder);
	const folder = join(nodesFolder, 'node_modules', name);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await run({
		name: 'unpack',
		command: 'tar',
		args: ['-xzf', tarball, '-C', folder, '--strip-components=1'],
		folder: dataFolder,
	});
	const manifest = await readManifest(folder);
	for (const kind of ['devDependencies', 'peerDependencies', 'optionalDependencies']) {
		delete manifest[kind];
	}
	await writeJson(join(folder, 'package.json'), manifest);
	await writeJson(join(nodesFolder, 'package.json'), {
		name: 'installed-nodes',
		private: true,
		dependencies: { [name]: version },
	});
}

function nodesFolderOf(userFolder: string): string {
	return join(userFolder, '.n8n', 'nodes');
}

async function readManifest(folder: string): Promise<z.infer<typeof manifestSchema>> {
	return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
}

async function writeJson(file: string, value: unknown): Promise<void> {
	await writeFile(file, JSON.stringify(value, null, 2));
}

async function hashOfSources(): Promise<string> {
	const hash = createHash('sha256');
	for (const source of sources) {
		for (const file of await filesIn(join(rootFolder, source))) {
			hash.update(file).update(await readFile(file));
		}
	}
	return hash.digest('hex');
}

async function filesIn(path: string): Promise<string[]> {
	const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
	if (!entries) return [path];
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}
