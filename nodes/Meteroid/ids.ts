import { isUuid } from '../core';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const bits = 128n;
/** So many digits are written from one number: as a BigInt each would take memory of its own. */
const digitsAtOnce = 8;
const atOnce = 62n ** BigInt(digitsAtOnce);
/** By so many bits the server turns a UUID to the left, so that the time in it does not make all IDs look alike. */
const rotation = 67n;
/** What 128 bits can hold at most. */
const largest = base62((1n << bits) - 1n);

/** The `cus_…` ID for a customer's UUID, as Meteroid's server writes it. Null for what is no UUID. */
export function customerIdOfUuid(uuid: unknown): string | null {
	return idOfUuid('cus_', uuid);
}

/** An invoice's ID, also where only the UUID in it is given. */
export function invoiceIdOf(idOrUuid: string): string {
	return idOfUuid('inv_', idOrUuid) ?? idOrUuid;
}

function idOfUuid(prefix: string, uuid: unknown): string | null {
	if (typeof uuid !== 'string' || !isUuid(uuid)) return null;
	const number = BigInt(`0x${uuid.replaceAll('-', '')}`);
	const rotated = BigInt.asUintN(Number(bits), number << rotation) | (number >> (bits - rotation));
	return prefix + base62(rotated);
}

/**
 * A customer's ID in the one form in which the server gives it, which has no zeros in front. Null for
 * what the server takes for an alias: other characters, or more than 128 bits.
 */
export function customerIdOrNull(text: string): string | null {
	const [, written] = /^cus_([\dA-Za-z]{1,255})$/.exec(text) ?? [];
	if (written === undefined) return null;
	const digits = written.replace(/^0+(?=.)/, '');
	// The alphabet goes by the order of characters, so two texts of one length compare as the numbers do.
	const isLarger =
		digits.length === largest.length ? digits > largest : digits.length > largest.length;
	return isLarger ? null : `cus_${digits}`;
}

function base62(number: bigint): string {
	const last = digitsOf(Number(number % atOnce));
	return number < atOnce ? last : base62(number / atOnce) + last.padStart(digitsAtOnce, '0');
}

function digitsOf(number: number): string {
	const digit = alphabet.charAt(number % 62);
	return number < 62 ? digit : digitsOf(Math.floor(number / 62)) + digit;
}
