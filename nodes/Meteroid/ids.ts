const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const bits = 128n;
/** By so many bits the server turns a UUID to the left, so that the time in it does not make all IDs look alike. */
const rotation = 67n;

/** The `cus_…` ID for a customer's UUID, as Meteroid's server writes it. Null for what is no UUID. */
export function customerIdOfUuid(uuid: unknown): string | null {
	if (typeof uuid !== 'string' || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uuid))
		return null;
	const number = BigInt(`0x${uuid.replaceAll('-', '')}`);
	const rotated = BigInt.asUintN(Number(bits), number << rotation) | (number >> (bits - rotation));
	return `cus_${base62(rotated)}`;
}

/**
 * A customer's ID in the one form in which the server gives it, which has no zeros in front. Null for
 * what the server takes for an alias: other characters, or more than 128 bits.
 */
export function customerIdOrNull(text: string): string | null {
	const [, digits] = /^cus_([\dA-Za-z]{1,255})$/.exec(text) ?? [];
	if (digits === undefined) return null;
	const number = [...digits].reduce(
		(sum, digit) => sum * 62n + BigInt(alphabet.indexOf(digit)),
		0n,
	);
	return number >> bits === 0n ? `cus_${base62(number)}` : null;
}

function base62(number: bigint): string {
	let digits = '';
	for (let rest = number; rest > 0n; rest /= 62n) {
		digits = alphabet.charAt(Number(rest % 62n)) + digits;
	}
	return digits || '0';
}
