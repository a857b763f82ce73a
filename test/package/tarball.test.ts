import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	foreignImports,
	installPacked,
	loadAsN8n,
	namesOf,
	otherFiles,
	type Installed,
} from '../support/installed';

const root = join(__dirname, '../..');

let installed: Installed;

beforeAll(() => {
	installed = installPacked(root);
});

afterAll(() => installed.remove());

test('n8n finds the nodes, their credentials, icons and search words in the tarball', () => {
	const found = loadAsN8n(installed);
	const { n8n } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	expect(found).toMatchObject({ nodes: namesOf(n8n.nodes), credentials: namesOf(n8n.credentials) });
	for (const aliases of found.aliases as string[][]) {
		expect(aliases).toEqual(expect.arrayContaining(['portal', 'subscription', 'billing']));
	}
	for (const icon of found.icons as Array<{ light: string; dark: string }>) {
		for (const path of Object.values(icon)) {
			expect(installed.files).toContain(path.replace(/^icons\/[^/]+\//, ''));
		}
	}
});

test('package.json names every node and credential that there is', () => {
	const { n8n } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const written = (folder: string, ending: string) =>
		namesOf(
			readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
				path.endsWith(ending),
			),
		);
	expect(namesOf(n8n.nodes)).toEqual(written('nodes', '.node.ts'));
	expect(namesOf(n8n.credentials)).toEqual(written('credentials', '.credentials.ts'));
});

test('no node is a tool for agents: what a tool gives goes to the model', () => {
	expect(loadAsN8n(installed)).toMatchObject({ tools: [] });
});

test('libraries are inside the files that import them, with their licences beside', () => {
	expect(loadAsN8n(installed)).toMatchObject({
		cells: [['customerId'], ['0042']],
		claims: { sub: 'ana' },
		date: expect.stringMatching(
			/^1 de enero de 2000 a las 0:00 UTC$|^1 de enero de 2000, 0:00 UTC$/,
		),
		phone: '+525512345001',
		segments: 2,
		signed: { id: 'msg_1' },
	});
	const licences = readFileSync(join(installed.folder, 'dist/THIRD_PARTY_LICENSES.md'), 'utf8');
	expect(licences).toMatch(/^# csv-parse \d.+\(MIT\)/m);
	expect(licences).toMatch(/^# jose \d.+\(MIT\)[^]+Filip Skokan/m);
	expect(licences).toMatch(/^# libphonenumber-js \d.+\(MIT\)/m);
	expect(licences).toMatch(/^# luxon \d.+\(MIT\)/m);
	expect(licences).toMatch(/^# standardwebhooks \d.+\(MIT\)[^]+Copyright \(c\) 2023 Svix/m);
	expect(licences).toMatch(/^# split-sms \d.+\(MIT\)/m);
});

test('no shipped file imports anything but its own files, n8n-workflow and crypto', () => {
	expect(foreignImports(installed)).toEqual(new Set(['n8n-workflow', 'crypto']));
	const manifest = JSON.parse(readFileSync(join(installed.folder, 'package.json'), 'utf8'));
	expect(manifest.dependencies).toBeUndefined();
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
});

test('the tarball holds what is needed and nothing else', () => {
	expect(otherFiles(installed)).toEqual([
		'LICENSE',
		'README.md',
		'dist/THIRD_PARTY_LICENSES.md',
		'dist/vendors.json',
		'package.json',
	]);
});

test('the tarball stays below 350 kB', () => {
	expect(installed.packedBytes).toBeLessThan(350_000);
});
