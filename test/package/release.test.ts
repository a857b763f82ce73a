import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '../../scripts/release.mjs');
const news =
	'# Changelog\n\n## Unreleased\n\n- Something new.\n\n## 0.1.0 (2020-01-01)\n\n- The start.\n';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'release-'));
	put('package.json', '{ "name": "n8n-nodes-x", "version": "0.1.0" }\n');
	put('package-lock.json', lock('0.1.0'));
	put('CHANGELOG.md', news);
	git('init', '--quiet', '--initial-branch=main');
	git('config', 'user.name', 'Ana');
	git('config', 'user.email', 'ana@example.com');
	commit();
	git('tag', 'v0.1.0');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lock(version: string): string {
	const itself = { name: 'n8n-nodes-x', version };
	return `${JSON.stringify({ ...itself, lockfileVersion: 3, packages: { '': itself } })}\n`;
}

function put(path: string, text: string): void {
	writeFileSync(join(folder, path), text);
}

function read(path: string): string {
	return readFileSync(join(folder, path), 'utf8');
}

function git(...parameters: string[]): string {
	return spawnSync('git', parameters, { cwd: folder, encoding: 'utf8' }).stdout.trim();
}

function commit(): void {
	git('add', '--all');
	git('commit', '--quiet', '--message', 'Work');
}

/** A hook that refuses, after saying why. */
function hook(name: string, condition = 'false'): void {
	const text = `#!/bin/sh\necho 'Not so fast' >&2\n${condition}\n`;
	writeFileSync(join(folder, '.git/hooks', name), text, { mode: 0o755 });
}

function release(...parameters: string[]) {
	const { status, stderr } = spawnSync(process.execPath, [script, ...parameters], {
		cwd: folder,
		encoding: 'utf8',
	});
	return { status, stderr };
}

test.each([
	['patch', '0.1.1'],
	['minor', '0.2.0'],
	['major', '1.0.0'],
	['2.3.4', '2.3.4'],
])('%s makes version %s everywhere, in one commit with a tag', (bump, version) => {
	expect(release(bump).status).toBe(0);
	expect(JSON.parse(read('package.json')).version).toBe(version);
	expect(JSON.parse(read('package-lock.json'))).toMatchObject({
		version,
		packages: { '': { version } },
	});
	expect(read('CHANGELOG.md')).toMatch(
		new RegExp(`^## ${version} \\(\\d{4}-\\d\\d-\\d\\d\\)\n\n- Something new.\n\n## 0.1.0 `, 'm'),
	);
	expect(git('status', '--porcelain')).toBe('');
	expect(git('log', '-1', '--format=%s')).toBe(`Release ${version}`);
	expect(git('rev-parse', `v${version}^{commit}`)).toBe(git('rev-parse', 'HEAD'));
	expect(git('cat-file', '-t', `v${version}`)).toBe('tag');
});

test('the first release is that of the version in package.json', () => {
	git('tag', '--delete', 'v0.1.0');
	put('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- The start.\n');
	commit();
	expect(release('patch').stderr).toContain('npm run release -- 0.1.0');
	expect(release('0.1.0').status).toBe(0);
	expect(read('CHANGELOG.md')).toMatch(/^## 0\.1\.0 \(\d{4}-\d\d-\d\d\)\n\n- The start\.$/m);
	expect(git('tag')).toBe('v0.1.0');
});

test.each<[string, () => void, string[], string]>([
	['without saying which', () => {}, [], 'Say which version'],
	['of a word that is no version', () => {}, ['next'], 'Say which version'],
	['with more than a version', () => {}, ['patch', '--dry-run'], 'and nothing else'],
	['that a hook of git refuses', () => hook('pre-commit'), ['patch'], 'There is no release'],
	[
		'whose tag cannot be made',
		() => hook('reference-transaction', 'grep -vq refs/tags'),
		['patch'],
		'There is no release',
	],
	['of uncommitted work', () => put('new.ts', ''), ['patch'], 'Commit your changes first'],
	['from a branch', () => git('checkout', '-b', 'try'), ['patch'], 'made on main'],
	[
		'without news',
		() => {
			put('CHANGELOG.md', news.replace('- Something new.\n\n', ''));
			commit();
		},
		['patch'],
		'Write what is new',
	],
	['of a version that there is', () => {}, ['0.1.0'], 'v0.1.0 has been released'],
])('there is no release %s', (_, prepare, parameters, reason) => {
	prepare();
	const before = [git('rev-parse', 'HEAD'), git('tag'), git('status', '--porcelain')];
	const { status, stderr } = release(...parameters);
	expect(status).toBe(1);
	expect(stderr).toContain(reason);
	expect([git('rev-parse', 'HEAD'), git('tag'), git('status', '--porcelain')]).toEqual(before);
});
