import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const repository = join(__dirname, '../..');

/** A package as n8n's installation lays it down. */
export interface Installed {
	folder: string;
	/** Paths of the files in the tarball. */
	files: string[];
	/** The tarball's size. */
	packedBytes: number;
	remove(): void;
}

/** Packs the built package of a folder and lays it down without any dependency but n8n's own. */
export function installPacked(root: string): Installed {
	const place = mkdtempSync(join(tmpdir(), 'tarball-'));
	const packed = execFileSync(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', place],
		{ cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
	);
	const [{ filename, files, size }] = JSON.parse(packed);
	execFileSync('tar', ['-xzf', join(place, filename), '-C', place]);
	mkdirSync(join(place, 'node_modules'));
	symlinkSync(
		join(repository, 'node_modules/n8n-workflow'),
		join(place, 'node_modules/n8n-workflow'),
	);
	return {
		folder: join(place, 'package'),
		files: files.map(({ path }: { path: string }) => path),
		packedBytes: size,
		remove: () => rmSync(place, { recursive: true, force: true }),
	};
}

/** What n8n finds in an installed package, and what its libraries give. */
export function loadAsN8n({ folder }: Installed): Record<string, unknown> {
	const output = execFileSync(
		process.execPath,
		[join(repository, 'test/package/loadAsN8n.js'), folder],
		{ encoding: 'utf8', env: { ...process.env, N8N_LOG_LEVEL: 'silent' } },
	);
	return JSON.parse(output);
}

/** The names of nodes and credentials, from the paths of their files. */
export function namesOf(paths: string[]): string[] {
	return paths
		.map((path) => basename(path).replace(/\.(node|credentials)\.[jt]s$/, ''))
		.map((name) => name.charAt(0).toLowerCase() + name.slice(1))
		.sort();
}

/** The modules that the package's scripts ask for, beside its own files. */
export function foreignImports({ folder }: Installed): Set<string> {
	const scripts = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
	const imports = scripts
		.filter((path) => path.endsWith('.js'))
		.flatMap((path) => {
			const text = readFileSync(join(folder, 'dist', path), 'utf8');
			return [...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name = '']) => name);
		});
	return new Set(imports.filter((name) => !name.startsWith('.')));
}

/** What is in the tarball beside scripts, icons and what n8n reads about nodes. */
export function otherFiles({ files }: Installed): string[] {
	return files
		.filter((path) => !/^dist\/(nodes|credentials|icons)\/.+\.(js|json|svg)$/.test(path))
		.sort();
}
