import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { followImports } from '../../scripts/packages/imports';

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sources-'));
	put('nodes/core/index.ts', [
		'/** About core. */',
		"export { unwanted } from './unwanted';",
		"export { wanted, alsoThere } from './wanted';",
		"export * as money from './money';",
		"export type { Shape } from './shape';",
	]);
	put('nodes/core/wanted.ts', [
		"import { deep } from './deep';",
		"import { Json } from '@scope/library/json';",
	]);
	for (const name of ['unwanted', 'deep', 'money', 'shape']) put(`nodes/core/${name}.ts`, []);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, lines: string[]): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), `${lines.join('\n')}\n`);
}

function follow(...lines: string[]) {
	put('nodes/Acme/Acme.node.ts', lines);
	return followImports(root, ['nodes/Acme/Acme.node.ts']);
}

test('a package gets what its files import, all the way down, and the libraries by name', () => {
	const { texts, libraries } = follow("import { wanted as other } from '../core';");
	expect([...texts.keys()].sort()).toEqual([
		'nodes/Acme/Acme.node.ts',
		'nodes/core/deep.ts',
		'nodes/core/index.ts',
		'nodes/core/wanted.ts',
	]);
	expect([...libraries]).toEqual(['@scope/library']);
});

test('a package gets our own types of a library that it imports, and those of no other', () => {
	put('nodes/core/deep.ts', ["import { sound } from 'untyped';"]);
	put('nodes/core/untyped.d.ts', ["declare module 'untyped' {}"]);
	put('nodes/core/other.d.ts', ["declare module 'other' {}"]);
	const { texts } = follow("import { wanted as other } from '../core';");
	expect([...texts.keys()]).toContain('nodes/core/untyped.d.ts');
	expect([...texts.keys()]).not.toContain('nodes/core/other.d.ts');
});

test("core's index keeps its comment and the lines that are asked for", () => {
	const { texts } = follow("import { money, type Shape } from '../core';");
	expect(texts.get('nodes/core/index.ts')).toBe(
		[
			'/** About core. */',
			"export * as money from './money';",
			"export type { Shape } from './shape';",
			'',
		].join('\n'),
	);
	expect([...texts.keys()]).toEqual(
		expect.arrayContaining(['nodes/core/money.ts', 'nodes/core/shape.ts']),
	);
});

test('what cannot be followed is named', () => {
	expect(() => follow("import * as core from '../core';")).toThrow(
		'nodes/Acme/Acme.node.ts does not say which names of core it wants',
	);
	expect(() => follow("import { gone } from './gone';")).toThrow(
		'nodes/Acme/Acme.node.ts imports ./gone, which is not there',
	);
});
