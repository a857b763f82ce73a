import fc from 'fast-check';

/** Halves of characters, which are none by themselves. */
const surrogates = { from: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, for strings of them. It stands for fast-check's `binary`, which first writes
 * a table of all: that takes each file of tests half a second.
 */
export const anyCharacter = fc.nat({ max: 0x10ffff - surrogates.count }).map(
	(index) => String.fromCodePoint(index < surrogates.from ? index : index + surrogates.count),
	(text) => {
		const [character, ...others] = typeof text === 'string' ? text : '';
		const point = character?.codePointAt(0);
		if (point === undefined || others.length > 0) throw new Error('This is not one character');
		return point < surrogates.from ? point : point - surrogates.count;
	},
);
