import { join } from 'node:path';
import { checkSync } from 'recheck';
import { patternsIn, patternsOf } from '../support/patterns';

// The checker in JavaScript: it needs neither Java nor a program of its own for each system.
process.env.RECHECK_BACKEND = 'pure';

const found = patternsOf(join(__dirname, '..', '..'));

test('there are as many patterns as are known, and all are found', () => {
	expect(found.length).toBeGreaterThan(40);
	const source = 'const a = /x/u; const b = new RegExp("y", "g"); /z/.test(c);';
	expect(patternsIn(source, 'file').map(({ pattern }) => pattern)).toEqual([/x/u, /y/g, /z/]);
	expect(() => patternsIn('new RegExp(name)', 'file')).toThrow('as the program runs');
});

test.each(found.map(({ place, pattern }): [string, RegExp] => [`${place} ${pattern}`, pattern]))(
	'takes time in proportion to the text: %s',
	(_title, pattern) => {
		expect(growth(pattern)).toBe('linear');
	},
);

test.each([
	['the text before an address', /\S*:\/\/\S*/g],
	['slashes at the end', /\/+$/],
	['half a word at the end', /\S*$/],
	['an email of any length', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
])('finds out the old pattern for %s', (_title, pattern) => {
	expect(growth(pattern)).toBe('polynomial');
});

/** How the time grows with the text: counted in the pattern's automaton, so the machine has no say in it. */
function growth({ source, flags }: RegExp): string {
	const checked = checkSync(source, flags, { timeout: null });
	if (checked.status === 'unknown') throw new Error(checked.error.kind);
	return checked.complexity.type === 'safe' ? 'linear' : checked.complexity.type;
}
