// `gulp packages`: a source package for each service in packages/, made from this repository's sources.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import type { Sources } from './imports';
import { manifestOf, type Manifest } from './manifest';
import { readmeOf } from './readme';
import { packageName, services, type Service } from './services';
import { iconsOf, sourcesOf } from './sources';

const root = join(__dirname, '../..');

const copied = [
	'.github/workflows/publish.yml',
	'.npmrc',
	'.prettierignore',
	'.prettierrc.json',
	'CHANGELOG.md',
	'LICENSE',
	'SECURITY.md',
	'eslint.config.mjs',
	'package-lock.json',
	'scripts/scan.mjs',
	'tsconfig.build.json',
];

async function write(service: Service): Promise<void> {
	const folder = join(root, 'packages', packageName(service));
	const put = async (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), await formatted(path, text));
	};
	const sources = sourcesOf(root, service);
	for (const [path, text] of sources.texts) await put(path, text);
	for (const path of [...copied, ...iconsOf(sources), ...licencesOf(sources)]) {
		cpSync(join(root, path), join(folder, path));
	}
	const main: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	await put('package.json', JSON.stringify(manifestOf(main, service, sources)));
	await put('README.md', await readmeOf(root, main, service, sources));
	await put('.gitignore', 'node_modules/\ndist/\n*.tgz\n');
	await put('tsconfig.json', compilerOptions());
	await put('gulpfile.js', buildTasks([...sources.texts.keys()]));
	lock(folder);
	console.log(`packages/${packageName(service)}: ${sources.texts.size} source files`);
}

/** The licences of libraries that are published without one. */
function licencesOf({ libraries }: Sources): string[] {
	return [...libraries]
		.map((name) => `licenses/${name}.txt`)
		.filter((path) => existsSync(join(root, path)));
}

async function formatted(path: string, text: string): Promise<string> {
	const options = await prettier.resolveConfig(join(root, path));
	const { inferredParser } = await prettier.getFileInfo(path);
	return inferredParser
		? await prettier.format(text, { ...options, parser: inferredParser })
		: text;
}

/** As here, without what is not in a package: tests, sandbox and demo. */
function compilerOptions(): string {
	const options = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
	options.compilerOptions.types = ['node'];
	options.include = ['nodes', 'credentials'];
	return JSON.stringify(options);
}

/** The gulpfile without the lines that name a file the package does not have. */
function buildTasks(files: string[]): string {
	return readFileSync(join(root, 'gulpfile.js'), 'utf8')
		.split('\n')
		.filter((line) => {
			const path = /'((?:nodes|scripts)\/[^'*]+\.ts)'/.exec(line)?.[1];
			return !path || files.includes(path);
		})
		.join('\n');
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
	rmSync(join(root, 'packages'), { recursive: true, force: true });
	for (const service of services) await write(service);
}

void writeAll();
