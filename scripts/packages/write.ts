// `gulp packages`: a source package for each vendor in packages/, made from this repository's sources.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { packageName, vendors } from '../vendors';
import { contentsOf, type Contents } from './contents';

const root = join(__dirname, '../..');

async function write(name: string, { texts, copies }: Contents): Promise<void> {
	const folder = join(root, 'packages', name);
	for (const [path, text] of texts) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), await formatted(path, text));
	}
	for (const path of copies) cpSync(join(root, path), join(folder, path));
	lock(folder);
	console.log(`packages/${name}: ${texts.size + copies.length} files`);
}

async function formatted(path: string, text: string): Promise<string> {
	const options = await prettier.resolveConfig(join(root, path));
	const { inferredParser } = await prettier.getFileInfo(path);
	return inferredParser
		? await prettier.format(text, { ...options, parser: inferredParser })
		: text;
}

/** Takes what the package does not need out of the lockfile; nothing is fetched. */
function lock(folder: string): void {
	const { status } = spawnSync(
		'npm',
		['install', '--package-lock-only', '--offline', '--ignore-scripts', '--loglevel=error'],
		{ cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
	);
	if (status !== 0) throw new Error(`npm could not write the lockfile of ${folder}`);
}

async function writeAll(): Promise<void> {
	const packages = await Promise.all(
		Object.values(vendors).map(async (vendor) => ({
			name: packageName(vendor),
			contents: await contentsOf(root, vendor),
		})),
	);
	rmSync(join(root, 'packages'), { recursive: true, force: true });
	for (const { name, contents } of packages) await write(name, contents);
}

writeAll().catch((error: Error) => {
	console.error(error.message);
	process.exitCode = 1;
});
