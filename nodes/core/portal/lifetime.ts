import { Failure } from '../errors';
import { ofSeconds } from '../time';

/** Who says when an access ends; `never` for a JWT without `exp`, `unknown` where nobody does. */
export type ExpirySource = 'response' | 'token' | 'documented' | 'never' | 'unknown';

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

/** What a JWT itself says: its `exp`, or that it has none and so never ends. Null claims: nobody knows. */
export function ofToken(claims: Record<string, unknown> | null): Lifetime {
	if (claims === null) return { issuedAt: null, expiresAt: null, expirySource: 'unknown' };
	const expiresAt = ofSeconds(claims.exp);
	return {
		issuedAt: ofSeconds(claims.iat),
		expiresAt,
		expirySource: expiresAt === null ? 'never' : 'token',
	};
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
 * Holds an access against the user's bounds. One that never ends is longer than any maximum; one of
 * which nobody knows the end is inside no bounds.
 * @throws Failure lifetime
 */
export function check(
	lifetime: Lifetime,
	{ minimumSeconds, maximumSeconds }: LifetimeBounds,
	now: Date,
	subject: string,
): void {
	const left = lifetime.expirySource === 'never' ? Infinity : secondsLeft(lifetime, now);
	const says =
		left === null
			? 'for nobody knows how long'
			: left === Infinity
				? 'for ever'
				: `for ${left} seconds`;
	if (minimumSeconds !== undefined && (left === null || left < minimumSeconds)) {
		throw new Failure(
			'lifetime',
			`The access for ${subject} works ${says}, and at least ${minimumSeconds} seconds were asked for.`,
			'Ask for a longer lifetime where the provider allows it, or lower Minimum Lifetime.',
		);
	}
	if (maximumSeconds !== undefined && (left === null || left > maximumSeconds)) {
		throw new Failure(
			'lifetime',
			`The access for ${subject} works ${says}, and at most ${maximumSeconds} seconds were asked for.`,
			'Ask for a shorter lifetime where the provider allows it, or raise Maximum Lifetime.',
		);
	}
}
