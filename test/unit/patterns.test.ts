import { join } from 'node:path';
import { patternsIn, patternsOf, type FoundPattern } from '../support/patterns';

const found = patternsOf(join(__dirname, '..', '..'));

/** In characters: a text in which a hostile part is looked for. */
const short = 1_000;
/** Those that are measured, the first so that a bad pattern is known after a moment. */
const lengths = [10_000, 100_000, 200_000];
const combinations = 12_000;
/** So much longer than the reference may a pattern take. Quadratic ones take thousands of times as long. */
const most = 60;

test('there are as many patterns as are known, and all are found', () => {
	expect(found.length).toBeGreaterThan(40);
	const source = 'const a = /x/u; const b = new RegExp("y", "g"); c.length <= 9 && /z/.test(c);';
	expect(patternsIn(source, 'file').map(({ pattern, longest }) => [pattern, longest])).toEqual([
		[/x/u, Infinity],
		[/y/g, Infinity],
		[/z/, 9],
	]);
	expect(() => patternsIn('new RegExp(name)', 'file')).toThrow('as the program runs');
});

test.each(found.map((one): [string, FoundPattern] => [`${one.place} ${String(one.pattern)}`, one]))(
	'takes time in proportion to the text: %s',
	(_title, { pattern, longest }) => {
		const slow = mostHostile(pattern, longest);
		for (const length of lengths) {
			expect({
				...slow,
				times: times(pattern, textOf(slow, Math.min(length, longest)), length),
			}).toEqual({
				...slow,
				times: 'fine',
			});
		}
	},
);

test.each([
	['the text before an address', /\S*:\/\/\S*/g],
	['slashes at the end', /\/+$/],
	['half a word at the end', /\S*$/],
	['an email of any length', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
])('finds out the old pattern for %s', (_title, pattern) => {
	const slow = mostHostile(pattern, Infinity);
	expect(times(pattern, textOf(slow, 10_000), 10_000)).not.toBe('fine');
});

interface Hostile {
	before: string;
	repeated: string;
	after: string;
}

function textOf({ before, repeated, after }: Hostile, length: number): string {
	const rest = Math.max(0, length - before.length - after.length);
	return (before + repeated.repeat(Math.ceil(rest / repeated.length)).slice(0, rest) + after).slice(
		0,
		length,
	);
}

/** Of many texts made of what stands in the pattern, the one that it takes longest for. */
function mostHostile(pattern: RegExp, longest: number): Hostile {
	const length = Math.min(short, longest);
	const candidates = [];
	for (const text of hostileTexts(pattern)) {
		const whole = textOf(text, length);
		const candidate = { text, took: took(pattern, whole) };
		// A linear one takes some microseconds.
		if (candidate.took > 1 && took(pattern, whole) > 1) return text;
		candidates.push(candidate);
	}
	candidates.sort((one, other) => other.took - one.took);
	// A pause of the machine makes one slow as well, so the slowest are looked at again.
	const again = candidates.slice(0, 10).map(({ text }) => ({
		text,
		took: Math.min(...[1, 2, 3].map(() => took(pattern, textOf(text, length)))),
	}));
	again.sort((one, other) => other.took - one.took);
	return again[0]?.text ?? { before: '', repeated: 'a', after: '' };
}

/** Each part by itself, and by a row of chance that is the same every time, parts before, repeated and after. */
function hostileTexts({ source }: RegExp): Hostile[] {
	const words = source.match(/(?<!\\)[A-Za-z]{2,}/g) ?? [];
	const signs = source.replace(/\\[a-zA-Z](\{\w+\})?/g, '').split('');
	const parts = [
		...new Set(['a', 'Z', '1', ' ', '\n', '-', '\u0000', '\u00e9', ...words, ...signs]),
	];
	const single = parts.flatMap((repeated) =>
		['', '\u0000', '!', ' '].map((after) => ({ before: '', repeated, after })),
	);
	let state = 20261127;
	const chance = (below: number): number => {
		state = (state + 0x6d2b79f5) | 0;
		const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
	const some = (least: number, most: number): string =>
		Array.from(
			{ length: least + chance(most - least + 1) },
			() => parts[chance(parts.length)],
		).join('');
	const mixed = Array.from({ length: combinations }, () => ({
		before: some(0, 2),
		repeated: some(1, 2),
		after: some(1, 1),
	}));
	return [...single, ...mixed];
}

/** In milliseconds: looking through the whole text once. */
function took(pattern: RegExp, text: string): number {
	const global = new RegExp(
		pattern.source,
		pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
	);
	const start = performance.now();
	text.replace(global, '');
	return performance.now() - start;
}

/** Fine, or how many times as long as a pattern that is known to be linear, on a text of the same length. */
function times(pattern: RegExp, text: string, length: number): string {
	const reference = 'ab '.repeat(length / 3);
	let ratio = Infinity;
	for (let attempt = 0; attempt < 3 && ratio > most; attempt++) {
		const usual = took(/[a-z]/g, reference);
		ratio = Math.min(ratio, took(pattern, text) / usual);
	}
	return ratio <= most ? 'fine' : `${Math.round(ratio)} times as long as usual`;
}
