import { randomUUID } from 'node:crypto';
import { uuidFor } from '../stage/identifiers';
import { base62, fromBase62 } from './base62';

/** So that IDs of one moment do not all begin alike, as UUIDs of version 7 do. */
const rotation = 67n;
const all = (1n << 128n) - 1n;

/** Meteroid's ID for a UUID: the prefix, and the UUID's 128 bits rotated left by 67, in base 62. */
export function idOfUuid(prefix: string, uuid: string): string {
	return prefix + base62(rotatedLeft(numberOfUuid(uuid), rotation));
}

/** The UUID of an ID, zeros in front allowed; null for what does not begin so or is not base 62. */
export function uuidOfId(prefix: string, id: string): string | null {
	const number = id.startsWith(prefix) ? fromBase62(id.slice(prefix.length)) : null;
	return number === null ? null : uuidOfNumber(rotatedLeft(number, 128n - rotation));
}

/** An ID that looks random and is the same at every start. */
export const idFor = (prefix: string, name: string): string => idOfUuid(prefix, uuidFor(name));

export const newId = (prefix: string): string => idOfUuid(prefix, randomUUID());

export const numberOfUuid = (uuid: string): bigint => BigInt(`0x${uuid.replaceAll('-', '')}`);

/** The UUID in a text, with or without hyphens; null where there is none. */
export function uuidIn(text: string): string | null {
	const isUuid = /^[\da-f]{8}(-?)[\da-f]{4}\1[\da-f]{4}\1[\da-f]{4}\1[\da-f]{12}$/i.test(text);
	return isUuid ? uuidOfNumber(numberOfUuid(text)) : null;
}

function uuidOfNumber(number: bigint): string {
	const digits = number.toString(16).padStart(32, '0');
	return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function rotatedLeft(number: bigint, bits: bigint): bigint {
	return ((number << bits) | (number >> (128n - bits))) & all;
}
