import type { IDataObject } from 'n8n-workflow';
import { Failure, lifetime, type jwt } from '../../core';

const longestToken = 100_000;

/**
 * The text of a token.
 * @throws Failure malformed where it is none
 */
export function tokenText(value: unknown): string {
	const token = typeof value === 'string' ? value.trim() : '';
	if (token !== '' && token.length <= longestToken) return token;
	throw new Failure('malformed', 'Token is not a JWT.', 'Choose the field that holds the token.');
}

/** The fields of the item that tell what a token says. One without an end has not expired. */
export function tokenItem(claims: jwt.Claims, now: Date): IDataObject {
	const { issuedAt, expiresAt, expirySource } = lifetime.ofToken(claims);
	return {
		claims: JSON.parse(JSON.stringify(claims)),
		issuedAt: issuedAt?.toISOString() ?? null,
		expiresAt: expiresAt?.toISOString() ?? null,
		expirySource,
		expired: expiresAt !== null && expiresAt <= now,
	};
}
