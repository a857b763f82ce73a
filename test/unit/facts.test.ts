import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOn, type Place } from '../support/factsTable';

const root = join(__dirname, '../..');
const pages = readdirSync(join(root, 'sandbox'), { recursive: true, encoding: 'utf8' }).filter(
	(name) => name.endsWith('FACTS.md'),
);

function problemWith({ path, name }: Place): string | undefined {
	const file = join(root, path);
	if (!existsSync(file)) return `there is no ${path}`;
	const isThere = !name || readFileSync(file, 'utf8').includes(name);
	return isThere ? undefined : `${path} has no ${name}`;
}

const problemsOn = (page: string): string[] =>
	factsOn(page).flatMap(({ belief, places }) =>
		places.flatMap((place) => {
			const problem = problemWith(place);
			return problem ? [`${belief}: ${problem}`] : [];
		}),
	);

describe('what is believed of a vendor', () => {
	for (const page of pages) {
		it(`in ${page} stands where the page says`, () => {
			expect(problemsOn(readFileSync(join(root, 'sandbox', page), 'utf8'))).toEqual([]);
		});
	}
});

describe('a page of facts', () => {
	const table = (...rows: string[]): string =>
		[
			'# Facts',
			'',
			'| Belief | Source | Where in the code | What you see if it is wrong |',
			'| --- | --- | --- | --- |',
			...rows,
			'',
			'After it.',
		].join('\n');

	it('names files and what is in them', () => {
		const where =
			'`sandbox/stage/server.ts`, `sandbox/stage/gate.ts:meet()`, `sandbox/stage/gate.ts`:Gate, `a word`';
		expect(factsOn(table(`| A \\| b | R, 2026 | ${where} | nothing |`))).toEqual([
			{
				belief: 'A | b',
				places: [
					{ path: 'sandbox/stage/server.ts', name: undefined },
					{ path: 'sandbox/stage/gate.ts', name: 'meet' },
					{ path: 'sandbox/stage/gate.ts', name: 'Gate' },
				],
			},
		]);
	});

	it('may have several tables, and others besides', () => {
		const row = '| A | R | `sandbox/stage/gate.ts` | b |';
		const other = '\n\n| x | y |\n| --- | --- |\n| 1 | 2 |\n\n';
		expect(factsOn(table(row) + other + table(row, row))).toHaveLength(3);
	});

	it.each([
		['no table', 'Words alone', 'no table'],
		['a table without rows', table(), 'has no rows'],
		['a row without a file', table('| A | R | `someName` | b |'), 'names no file: A'],
		['a row without a source', table('| A | | `sandbox/stage/gate.ts` | b |'), 'not a whole row'],
		['a row that is cut off', table('| A | R | `sandbox/stage/gate.ts` |'), 'not a whole row'],
	])('is refused with %s', (_what, page, words) => {
		expect(() => factsOn(page)).toThrow(words);
	});

	it.each([
		['`sandbox/nowhere.ts`', 'A: there is no sandbox/nowhere.ts'],
		['`sandbox/stage/gate.ts:nothingSuch`', 'A: sandbox/stage/gate.ts has no nothingSuch'],
	])('is wrong where it names %s', (where, words) => {
		expect(problemsOn(table(`| A | R | ${where} | b |`))).toEqual([words]);
	});
});
