import { Failure } from '../errors';
import { inWords, ofSeconds } from '../reading/time';

/** Who says when an access ends; `never` for a JWT without `exp`, `unknown` where nobody does. */
type ExpirySource = 'response' | 'token' | 'documented' | 'never' | 'unknown';

export interface Lifetime {
	issuedAt: Date | null;
	expiresAt: Date | null;
	expirySource: ExpirySource;
}

/** The bounds a user set, in seconds from now. */
export interface LifetimeBounds {
	minimumSeconds?: number;
	maximumSeconds?: number;
}

const unknown: Lifetime = { issuedAt: null, expiresAt: null, expirySource: 'unknown' };

/** What a JWT itself says: its `exp`, or that it has none and so never ends. Unknown where it cannot be read. */
export function ofToken(claims: Record<string, unknown> | null): Lifetime {
	if (claims === null) return unknown;
	const issuedAt = ofSeconds(claims.iat);
	if (claims.exp === undefined) return { issuedAt, expiresAt: null, expirySource: 'never' };
	const expiresAt = ofSeconds(claims.exp);
	return expiresAt === null
		? { ...unknown, issuedAt }
		: { issuedAt, expiresAt, expirySource: 'token' };
}

/** What the answer says of the end, else what the token itself says. */
export function ofAnswer(expiresAt: Date | null, claims: Record<string, unknown> | null): Lifetime {
	const inToken = ofToken(claims);
	return expiresAt === null ? inToken : { ...inToken, expiresAt, expirySource: 'response' };
}

/** A lifetime that only the provider's documentation tells, from when it was issued, or else from now. */
export function documented(issuedAt: Date | null, seconds: number): Lifetime {
	const from = issuedAt ?? new Date();
	return {
		issuedAt,
		expiresAt: new Date(from.getTime() + seconds * 1000),
		expirySource: 'documented',
	};
}

/** The seconds that are left, null where no end is known. */
export function secondsLeft({ expiresAt }: Lifetime, now: Date): number | null {
	return expiresAt === null ? null : Math.round((expiresAt.getTime() - now.getTime()) / 1000);
}

/**
 * Refuses an access that has ended, and one outside the user's bounds.
 * @throws Failure lifetime
 */
export function check(
	lifetime: Lifetime,
	bounds: LifetimeBounds,
	now: Date,
	subject: string,
): void {
	const failure = outOfBounds(lifetime, bounds, now, subject);
	if (failure) throw failure;
}

/**
 * What is wrong with how long an access works, null where nothing is. One that never ends is longer
 * than any maximum; one of which nobody knows the end is inside no bounds.
 */
export function outOfBounds(
	lifetime: Lifetime,
	{ minimumSeconds, maximumSeconds }: LifetimeBounds,
	now: Date,
	subject: string,
): Failure | null {
	const left = lifetime.expirySource === 'never' ? Infinity : secondsLeft(lifetime, now);
	if (left !== null && left <= 0) {
		return new Failure(
			'lifetime',
			`The link for ${subject} has already expired.`,
			'Check the clock of this n8n. If it is right, contact the provider.',
		);
	}
	if (minimumSeconds !== undefined && (left === null || left < minimumSeconds)) {
		return new Failure(
			'lifetime',
			`The link for ${subject} ${works(left)}; you asked for at least ${inWords(minimumSeconds)}.`,
			'Lower Minimum Lifetime, or ask the provider for links that work longer.',
		);
	}
	if (maximumSeconds !== undefined && (left === null || left > maximumSeconds)) {
		return new Failure(
			'lifetime',
			`The link for ${subject} ${works(left)}; you asked for at most ${inWords(maximumSeconds)}.`,
			'Raise Maximum Lifetime, or ask the provider for shorter-lived links.',
		);
	}
	return null;
}

function works(left: number | null): string {
	if (left === null) return 'expires at an unknown time';
	return left === Infinity ? 'works forever' : `works for ${inWords(left)}`;
}
