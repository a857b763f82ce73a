import { z } from 'zod';
import type { Stage } from '../stage';
import { nowInSeconds, TokenExpired, TokenKey } from '../tokens';
import { shop } from './customers';

const usualLife = 7200;

const claimsSchema = z.object({
	customerId: z.number(),
	timestamp: z.number().optional(),
	createdAt: z.number().optional(),
});

/** Appstle's tokens say when they were made, if anything, and never when they expire. */
export class AppstleTokens {
	readonly #key = new TokenKey();

	constructor(private readonly stage: Stage) {}

	get lifeSeconds(): number {
		return this.stage.conditions.portalTokenLifeSeconds ?? usualLife;
	}

	async mint(customerId: number): Promise<string> {
		this.stage.statistics.tokensMinted += 1;
		const { appstleTokenTime } = this.stage.conditions;
		const token = await this.#key.sign({ customerId, shop, ...this.#time() });
		return appstleTokenTime === 'opaque' ? Buffer.from(token).toString('base64url') : token;
	}

	/** The customer's number. Fails with TokenExpired or TokenRefused. */
	async read(token: string): Promise<number> {
		const jwt = token.includes('.') ? token : Buffer.from(token, 'base64url').toString();
		const claims = claimsSchema.parse(await this.#key.read(jwt));
		const issuedAt = claims.timestamp ?? (claims.createdAt ?? Date.now()) / 1000;
		if (issuedAt + this.lifeSeconds <= nowInSeconds()) throw new TokenExpired();
		return claims.customerId;
	}

	#time(): { timestamp?: number; createdAt?: number } {
		switch (this.stage.conditions.appstleTokenTime) {
			case 'milliseconds':
				return { createdAt: Date.now() };
			case 'none':
				return {};
			default:
				return { timestamp: nowInSeconds() };
		}
	}
}
