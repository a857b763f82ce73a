import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
let folder: string;
let installed: string;
let files: string[];

/** Packs the built package and lays it down as n8n's installation does: without any dependency but n8n's own. */
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'tarball-'));
	const packed = execFileSync(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
		{
			cwd: root,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		},
	);
	const [{ filename, files: contents }] = JSON.parse(packed);
	files = contents.map(({ path }: { path: string }) => path);
	execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
	installed = join(folder, 'package');
	mkdirSync(join(folder, 'node_modules'));
	symlinkSync(join(root, 'node_modules/n8n-workflow'), join(folder, 'node_modules/n8n-workflow'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function load(): Record<string, unknown> {
	const output = execFileSync(process.execPath, [join(__dirname, 'loadAsN8n.js'), installed], {
		encoding: 'utf8',
		env: { ...process.env, N8N_LOG_LEVEL: 'silent' },
	});
	return JSON.parse(output);
}

test('n8n finds the nodes, their credentials, icons and search words in the tarball', () => {
	const found = load();
	expect(found).toMatchObject({
		nodes: [
			'appstle',
			'appstleTrigger',
			'gigstack',
			'gigstackTrigger',
			'meteroid',
			'meteroidTrigger',
		],
		credentials: ['appstleApi', 'gigstackApi', 'meteroidApi'],
	});
	for (const aliases of found.aliases as string[][]) {
		expect(aliases).toEqual(expect.arrayContaining(['portal', 'subscription', 'billing']));
	}
	for (const icon of found.icons as Array<{ light: string; dark: string }>) {
		for (const path of Object.values(icon)) {
			expect(files).toContain(path.replace(/^icons\/[^/]+\//, ''));
		}
	}
});

test('libraries are inside the files that import them, with their licences beside', () => {
	expect(load()).toMatchObject({ claims: { sub: 'ana' }, signed: { id: 'msg_1' } });
	const licences = readFileSync(join(installed, 'dist/THIRD_PARTY_LICENSES.md'), 'utf8');
	expect(licences).toMatch(/^# jose \d.+\(MIT\)[^]+Filip Skokan/);
	expect(licences).toMatch(/^# standardwebhooks \d.+\(MIT\)[^]+Copyright \(c\) 2023 Svix/m);
});

test('no shipped file imports anything but its own files, n8n-workflow and crypto', () => {
	const scripts = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8' });
	const imports = scripts
		.filter((path) => path.endsWith('.js'))
		.flatMap((path) => {
			const text = readFileSync(join(installed, 'dist', path), 'utf8');
			return [...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
		});
	expect(new Set(imports.filter((name) => !name?.startsWith('.')))).toEqual(
		new Set(['n8n-workflow', 'crypto']),
	);
	const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
	expect(manifest.dependencies).toBeUndefined();
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
});

test('the tarball holds what is needed and nothing else', () => {
	const other = files.filter(
		(path) => !/^dist\/(nodes|credentials|icons)\/.+\.(js|json|svg)$/.test(path),
	);
	expect(other.sort()).toEqual([
		'LICENSE',
		'README.md',
		'dist/THIRD_PARTY_LICENSES.md',
		'package.json',
	]);
});
