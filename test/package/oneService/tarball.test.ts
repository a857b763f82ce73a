import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentialType, folderOf, packageName, vendors } from '../../../scripts/vendors';
import {
	foreignImports,
	installPacked,
	loadAsN8n,
	namesOf,
	otherFiles,
	type Installed,
} from '../../support/installed';

const root = join(__dirname, '../../..');
const vendor = Object.values(vendors).find(({ name }) => name === process.env.VENDOR);
if (!vendor) throw new Error('VENDOR names none of the vendors');
const name = packageName(vendor);
const others = Object.values(vendors).filter((other) => other !== vendor);

let installed: Installed;

beforeAll(() => {
	installed = installPacked(join(root, 'packages', name));
});

afterAll(() => installed.remove());

test('n8n finds all nodes of the vendor, its credential and icons, and no others', () => {
	const files = readdirSync(join(root, folderOf(vendor)));
	const found = loadAsN8n(installed);
	expect(found.nodes).toEqual(namesOf(files.filter((file) => file.endsWith('.node.ts'))));
	expect(found.credentials).toEqual([credentialType(vendor)]);
	for (const icon of found.icons as Array<{ light: string; dark: string }>) {
		for (const path of Object.values(icon)) {
			expect(path).toContain(`icons/${name}/`);
			expect(installed.files).toContain(path.replace(/^icons\/[^/]+\//, ''));
		}
	}
});

test('libraries are inside the files that import them, with their licences beside', () => {
	expect(loadAsN8n(installed)).toMatchObject({ claims: { sub: 'ana' }, phone: '+525512345001' });
	const allowed = new Set(['n8n-workflow', 'crypto']);
	expect([...foreignImports(installed)].filter((name) => !allowed.has(name))).toEqual([]);
	const licences = readFileSync(join(installed.folder, 'dist/THIRD_PARTY_LICENSES.md'), 'utf8');
	expect(licences).toMatch(/^# jose \d.+\(MIT\)[^]+Filip Skokan/m);
	expect(licences).toMatch(/^# libphonenumber-js \d.+\(MIT\)/m);
});

test('the tarball holds what is needed and nothing of the other vendors', () => {
	expect(otherFiles(installed)).toEqual([
		'LICENSE',
		'README.md',
		'dist/THIRD_PARTY_LICENSES.md',
		'package.json',
	]);
	// Meteroid has a file of this name too.
	const portalLink = '(?:nodes|credentials|icons)/portalLink';
	const folders = [...others.map(({ name }) => name), portalLink];
	const foreign = new RegExp(folders.join('|'), 'i');
	expect(installed.files.filter((path) => foreign.test(path))).toEqual([]);
	expect(installed.packedBytes).toBeLessThan(170_000);
});

test('package.json, README and codex name the package itself, and the repository it is published from', () => {
	const read = (path: string) => readFileSync(join(installed.folder, path), 'utf8');
	const manifest = JSON.parse(read('package.json'));
	expect(manifest).toMatchObject({ name, peerDependencies: { 'n8n-workflow': '*' } });
	expect(manifest.repository.url).toMatch(new RegExp(`/${name}\\.git$`));
	expect(manifest.dependencies).toBeUndefined();
	expect(read('README.md')).toMatch(new RegExp(`^# ${name}\n`));
	expect(read('README.md')).not.toMatch(/\{\{\w+\}\}/);
	for (const codex of installed.files.filter((path) => path.endsWith('.node.json'))) {
		expect(JSON.parse(read(codex)).node).toMatch(new RegExp(`^${name}\\.`));
	}
});
