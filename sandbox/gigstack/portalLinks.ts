import { z } from 'zod';
import type { Stage } from '../stage/stage';
import { nowInSeconds, TokenKey, TokenRefused } from '../stage/tokens';
import { clientInside, type GigstackClient } from './clients';
import type { Conditions } from './conditions';

export const portalPath = '/gigstack-portal/access';
const fiveDays = 432_000;

const claimsSchema = z.object({ client: z.string() });

/** Makes the links to the portal, and knows whose they are. */
export class PortalLinks {
	readonly #key = new TokenKey();

	constructor(
		private readonly clients: readonly GigstackClient[],
		private readonly stage: Stage<Conditions>,
	) {}

	/** The answer to a call for a link. */
	async answer(client: GigstackClient, origin: string): Promise<object> {
		const { conditions, statistics } = this.stage;
		statistics.tokensMinted += 1;
		const exp = nowInSeconds() + (conditions.portalTokenLifeSeconds ?? fiveDays);
		const token = await this.#key.sign({ client: client.id, exp });
		return {
			url: `${origin}${portalPath}?token=${token}`,
			expires_at: conditions.gigstackTokenTime === 'seconds' ? exp : exp * 1000,
			...(conditions.gigstackPortalNamesClient ? { client: clientInside(client) } : {}),
		};
	}

	/** Whose token it is. Fails with TokenExpired or TokenRefused. */
	async visitor(token: string): Promise<GigstackClient> {
		const { client: id } = claimsSchema.parse(await this.#key.read(token));
		const client = this.clients.find((one) => one.id === id);
		if (!client) throw new TokenRefused();
		return client;
	}
}
