import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preProcessFile } from 'typescript';

const root = join(__dirname, '../..');
const folders = ['nodes', 'credentials', 'sandbox', 'demo', 'scripts', 'examples'];

const sources = folders.flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
		.map((name) => join(root, folder, name)),
);
const imports = new Map(sources.map((file) => [file, importedBy(file)]));

function importedBy(file: string): string[] {
	return preProcessFile(readFileSync(file, 'utf8'))
		.importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
		.map(({ fileName }) => resolve(file, '..', fileName))
		.map((path) => [`${path}.ts`, join(path, 'index.ts')].find(existsSync) ?? path);
}

/** The files from one back to itself; none where no way leads back. */
function circleFrom(start: string): string[] {
	const cameFrom = new Map<string, string>();
	for (const open = [start]; open.length > 0;) {
		const file = open.pop() ?? '';
		for (const next of imports.get(file) ?? []) {
			if (next === start) return wayTo(file, cameFrom);
			if (cameFrom.has(next)) continue;
			cameFrom.set(next, file);
			open.push(next);
		}
	}
	return [];
}

function wayTo(file: string, cameFrom: Map<string, string>): string[] {
	const before = cameFrom.get(file);
	return [...(before ? wayTo(before, cameFrom) : []), file.slice(root.length + 1)];
}

// ESLint's rule passes over imports of types.
test('no file imports, by others, itself: not even a type', () => {
	expect(sources.map(circleFrom).find(({ length }) => length > 0) ?? []).toEqual([]);
});
