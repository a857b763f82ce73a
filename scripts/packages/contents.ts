import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../manifest';
import type { Vendor } from '../vendors';
import type { Sources } from './imports';
import { manifestOf } from './manifest';
import { pagesOf } from './pages';
import { iconsOf, sourcesOf } from './sources';

/**
 * All that goes into a vendor's package but its lockfile: its nodes and its credential. The Portal Link node is
 * in none of them. n8n verifies nodes that connect to a service, and no logic nodes; and n8n knows credentials
 * by their type alone, so that with two of these packages installed the `portalLinkApi` of the one would stand
 * in for that of the other, whatever their versions.
 */
export interface Contents {
	/** Texts by their paths, not yet formatted. */
	texts: Map<string, string>;
	/** Paths of files that are taken as they are. */
	copies: string[];
}

const copied = [
	'.github/workflows/publish.yml',
	'.npmrc',
	'.prettierignore',
	'.prettierrc.json',
	'LICENSE',
	'eslint.config.mjs',
	'package-lock.json',
	'scripts/scan.mjs',
	'tsconfig.build.json',
];

/**
 * Reads only, so that nothing is half written where something is missing.
 * @throws Error that says what is
 */
export async function contentsOf(root: string, vendor: Vendor): Promise<Contents> {
	const read = (path: string) => readFileSync(join(root, path), 'utf8');
	const main: Manifest = JSON.parse(read('package.json'));
	const sources = sourcesOf(root, main, vendor);
	const texts = new Map([
		...sources.texts,
		...(await pagesOf(root, main, vendor, sources)),
		['package.json', JSON.stringify(manifestOf(main, vendor, sources))],
		['.gitignore', 'node_modules/\ndist/\n*.tgz\n'],
		['tsconfig.json', compilerOptions(read('tsconfig.json'))],
		['gulpfile.js', buildTasks(read('gulpfile.js'), sources)],
	]);
	return { texts, copies: [...copied, ...iconsOf(sources), ...licencesOf(root, sources)] };
}

/** The licences of libraries that are published without one. */
function licencesOf(root: string, { libraries }: Sources): string[] {
	return [...libraries]
		.map((name) => `licenses/${name}.txt`)
		.filter((path) => existsSync(join(root, path)));
}

/** As here, without what is not in a package: tests, sandbox and demo. */
function compilerOptions(text: string): string {
	const options = JSON.parse(text);
	options.compilerOptions.types = ['node'];
	options.include = ['nodes', 'credentials'];
	return JSON.stringify(options);
}

/** The gulpfile without the lines that name a file the package does not have. */
function buildTasks(gulpfile: string, { texts }: Sources): string {
	return gulpfile
		.split('\n')
		.filter((line) => {
			const path = /'((?:nodes|scripts)\/[^'*]+\.ts)'/.exec(line)?.[1];
			return !path || texts.has(path);
		})
		.join('\n');
}
