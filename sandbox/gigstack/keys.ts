import type { FastifyRequest } from 'fastify';
import { Refusal } from '../stage/answer';
import { bytesFor } from '../stage/identifiers';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { TokenKey } from '../stage/tokens';
import { gigstackError } from './errors';

export const ownTeam = `team_${bytesFor('gigstack own team').toString('hex').slice(0, 20)}`;
/** Another team, connected through gigstack Connect, that the key may act for. */
export const connectedTeam = `team_${bytesFor('gigstack other team').toString('hex').slice(0, 20)}`;

export type GigstackKeys = Awaited<ReturnType<typeof gigstackKeys>>;

export async function gigstackKeys() {
	const signer = new TokenKey();
	const claims = { team: ownTeam, livemode: false };
	const apiKey = await signer.sign({ ...claims, scopes: ['clients', 'customerportal'] });
	const unscopedKey = await signer.sign({ ...claims, scopes: ['clients'] });

	return {
		apiKey,
		unscopedKey,

		/** Fails with a Refusal for an unknown key or team. */
		check({ headers, query }: FastifyRequest<{ Querystring: Query }>): void {
			const { authorization } = headers;
			if (!authorization) throw new Refusal(gigstackError('unauthorized', 'Missing token'));
			if (![`Bearer ${apiKey}`, `Bearer ${unscopedKey}`].includes(authorization)) {
				throw new Refusal(gigstackError('invalid_token', 'Invalid token'));
			}
			const team = field(query, 'team');
			if (team !== undefined && team !== ownTeam && team !== connectedTeam) {
				throw new Refusal(gigstackError('forbidden', 'No access to this team'));
			}
		},

		/** Fails with a Refusal for a key that lacks the portal permission. */
		checkPortalScope({ headers }: FastifyRequest): void {
			if (headers.authorization === `Bearer ${unscopedKey}`) {
				throw new Refusal(
					gigstackError('insufficient_permissions', 'The key lacks the permission customerportal'),
				);
			}
		},
	};
}
