import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Stage } from '../stage/stage';
import { nowInSeconds, TokenExpired, TokenKey, TokenRefused } from '../stage/tokens';
import type { Conditions } from './conditions';
import { tenantId, type MeteroidCustomer } from './customers';
import type { References } from './references';
import { requestedLifetime } from './tokenRequest';

export const portalPath = '/meteroid-portal';

const claimsSchema = z.object({ resource: z.object({ Customer: z.string() }) });

/** What a server that was never told its public address gives out: the cloud's, or the compose file's. */
const foreignUrls = { cloud: 'https://app.meteroid.com', localhost: 'http://localhost:3000' };

/** Makes the tokens of the portal, and knows whose they are. */
export class PortalTokens {
	readonly #key = new TokenKey();
	readonly #opaque = new Map<string, { customer: MeteroidCustomer; expires: number }>();

	constructor(
		private readonly stage: Stage<Conditions>,
		private readonly references: References,
	) {}

	/** The answer to a call for a token. Fails with a Refusal for a body that B and C refuse. */
	async answer(customer: MeteroidCustomer, request: FastifyRequest): Promise<object> {
		const { meteroidVersion, portalTokenLifeSeconds } = this.stage.conditions;
		const origin = request.server.listeningOrigin;
		const portalUrl = this.#portalUrl(origin);
		if (meteroidVersion === 'A') {
			// An operator may well write the address with a slash at its end.
			return { token: await this.#signed(customer), portal_url: `${portalUrl}/` };
		}
		const lifetime = requestedLifetime(request);
		const expires = nowInSeconds() + (portalTokenLifeSeconds ?? lifetime);
		const token =
			meteroidVersion === 'B'
				? await this.#signed(customer, expires)
				: this.#opaqueToken(customer, expires);
		return {
			token,
			portal_url: portalUrl,
			portal_link: `${portalUrl}/portal/customer?token=${token}`,
			expires_at: new Date(expires * 1000).toISOString(),
			api_url: `${origin}/meteroid`,
		};
	}

	/** Whose token it is. Fails with TokenExpired or TokenRefused. */
	async visitor(token: string): Promise<MeteroidCustomer> {
		const opaque = this.#opaque.get(token);
		if (opaque && opaque.expires <= nowInSeconds()) throw new TokenExpired();
		const customer = opaque?.customer ?? (await this.#signedFor(token));
		if (!customer) throw new TokenRefused();
		return customer;
	}

	#portalUrl(origin: string): string {
		const { meteroidPublicUrl } = this.stage.conditions;
		return meteroidPublicUrl === 'own' ? origin + portalPath : foreignUrls[meteroidPublicUrl];
	}

	/** A JWT; without an expiry it never ends, as all of generation A. */
	async #signed(customer: MeteroidCustomer, exp?: number): Promise<string> {
		this.stage.statistics.tokensMinted += 1;
		return await this.#key.sign({
			iat: nowInSeconds(),
			...(exp !== undefined && { exp }),
			tenant_id: tenantId,
			resource: { Customer: customer.uuid },
		});
	}

	#opaqueToken(customer: MeteroidCustomer, expires: number): string {
		this.stage.statistics.tokensMinted += 1;
		const token = randomBytes(32).toString('base64url');
		this.#opaque.set(token, { customer, expires });
		return token;
	}

	async #signedFor(token: string): Promise<MeteroidCustomer | undefined> {
		const { resource } = claimsSchema.parse(await this.#key.read(token));
		return this.references.ofUuid(resource.Customer);
	}
}
