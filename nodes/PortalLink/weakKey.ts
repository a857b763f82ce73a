/** What people type who are asked for a key. A random one in which such a word occurs is long enough without it. */
const commonWords =
	/change ?me|pass ?wor[dt]|secret|signing|portal|link|customer|company|qwert[yz]|asdfgh|let ?me ?in|admin|example|test|n8n/gi;
/** In characters: what has to be left without common words. */
const shortest = 20;
/** 32 random hexadecimal digits have fewer once in 25 million times. */
const fewestDifferent = 8;

/**
 * Why a key can be guessed, for the message that names the field; null where nothing speaks against it.
 * Whatever a generator of random keys gives passes, in base64 or as hexadecimal digits.
 */
export function weaknessOf(key: string): string | null {
	if (new Set(key).size < fewestDifferent) return 'has few different characters';
	const rest = key.replace(commonWords, '');
	if (rest !== key && rest.length < shortest) return 'is made of common words';
	if (repeats(key)) return 'repeats itself';
	if (isSequence([...key])) return 'is a sequence such as abc or 123';
	return null;
}

/** Whether it is one piece, over and over. */
function repeats(key: string): boolean {
	const half = Math.floor(key.length / 2);
	return Array.from({ length: half }, (_, index) => index + 1).some(
		(period) => key.slice(period) === key.slice(0, -period),
	);
}

/** Whether two of three characters are the one before, or its neighbour in the alphabet. */
function isSequence(characters: string[]): boolean {
	const codes = characters.map((character) => character.codePointAt(0) ?? 0);
	const steps = codes.slice(1).filter((code, index) => Math.abs(code - (codes[index] ?? 0)) <= 1);
	return steps.length * 3 > (codes.length - 1) * 2;
}
