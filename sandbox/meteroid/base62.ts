const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A UUID as a number of 128 bits in base 62, without padding: the part behind Meteroid's `cus_`. */
export function base62OfUuid(uuid: string): string {
	let rest = BigInt(`0x${uuid.replaceAll('-', '')}`);
	let digits = '';
	do {
		digits = alphabet.charAt(Number(rest % 62n)) + digits;
		rest /= 62n;
	} while (rest > 0n);
	return digits;
}
