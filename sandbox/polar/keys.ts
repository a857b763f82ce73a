import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { polarError, refusedToken } from './errors';
import { Refusal } from '../stage/answer';

/** What a token may be without. */
const scopes = [
	'customer_sessions:write',
	'customers:read',
	'orders:read',
	'subscriptions:read',
	'webhooks:read',
	'webhooks:write',
] as const;

export type Scope = (typeof scopes)[number];

/** As long as Polar's own. */
export const newToken = (prefix: string): string =>
	prefix + randomBytes(22).toString('hex').slice(0, 43);

/** The organization's access tokens. */
export class PolarKeys {
	readonly apiKey = newToken('polar_oat_');
	/** A token of the other environment, which looks the same. */
	readonly foreignKey = newToken('polar_oat_');
	/** A token that lacks one scope, for each of them. */
	readonly restricted = Object.fromEntries(
		scopes.map((scope) => [scope, newToken('polar_oat_')]),
	) as Record<Scope, string>;

	/** Fails with a Refusal for a token that is none, or lacks the scope. */
	check({ headers: { authorization } }: FastifyRequest, needed: Scope): void {
		const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
		if (token === undefined) throw new Refusal(polarError(401, 'Unauthorized', 'Unauthorized'));
		const lacks = scopes.find((scope) => this.restricted[scope] === token);
		if (token !== this.apiKey && lacks === undefined) {
			const why = 'expired, revoked, malformed, or invalid for other reasons.';
			throw refusedToken(401, 'invalid_token', `The access token provided is ${why}`);
		}
		if (lacks === needed) {
			const why = 'The request requires higher privileges than provided by the access token.';
			throw refusedToken(403, 'insufficient_scope', why);
		}
	}
}
