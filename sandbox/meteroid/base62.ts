const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number of at most 128 bits in base 62, without padding. */
export function base62(number: bigint): string {
	let rest = number;
	let digits = '';
	do {
		digits = alphabet.charAt(Number(rest % 62n)) + digits;
		rest /= 62n;
	} while (rest > 0n);
	return digits;
}

/** The number of a text in base 62, zeros in front included; null for what is none or has more than 128 bits. */
export function fromBase62(text: string): bigint | null {
	if (!/^[0-9A-Za-z]+$/.test(text)) return null;
	const number = [...text].reduce((sum, digit) => sum * 62n + BigInt(alphabet.indexOf(digit)), 0n);
	return number >> 128n === 0n ? number : null;
}
