import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { refused } from './errors';

/** What a key may be without. */
const rights = [
	'customer.read',
	'customer_portal_session.write',
	'notification_setting.write',
	'subscription.read',
	'transaction.read',
] as const;

export type Right = (typeof rights)[number];

const letters = (length: number): string => randomBytes(length).toString('hex').slice(0, length);

const newKey = (environment: 'live' | 'sdbx'): string =>
	`pdl_${environment}_apikey_${letters(26)}_${letters(22)}_${letters(3)}`;

/** The keys of a sandbox account. */
export class PaddleKeys {
	readonly apiKey = newKey('sdbx');
	/** One of the live account, which is another one. */
	readonly liveKey = newKey('live');
	/** As they were made until May 2025: it does not say of which account it is. */
	readonly oldKey = letters(50);
	/** A key that lacks one right, for each of them. */
	readonly restricted = Object.fromEntries(
		rights.map((right) => [right, newKey('sdbx')]),
	) as Record<Right, string>;

	/** Fails with a Refusal that says what is wrong with the key, always with 403. */
	check({ headers: { authorization } }: FastifyRequest): Right | undefined {
		if (authorization === undefined) {
			throw refused(403, 'authentication_missing', 'Authentication header missing.');
		}
		const [, key] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
		if (key === undefined) {
			const detail = 'Authentication header included, but incorrectly formatted.';
			throw refused(403, 'authentication_malformed', detail);
		}
		const lacks = rights.find((right) => this.restricted[right] === key);
		if (key === this.apiKey || key === this.oldKey || lacks) return lacks;
		throw refused(403, 'invalid_token', 'Invalid, revoked or expired API key.');
	}

	/** Fails with a Refusal for a key that lacks one of the rights. */
	checkRights(request: FastifyRequest, ...needed: Right[]): void {
		const lacks = this.check(request);
		if (lacks && needed.includes(lacks)) {
			throw refused(403, 'forbidden', "You aren't permitted to perform this request.");
		}
	}
}
