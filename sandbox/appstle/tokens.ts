import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Stage } from '../stage/stage';
import { nowInSeconds, TokenExpired, TokenKey, TokenRefused } from '../stage/tokens';
import type { Conditions } from './conditions';
import { withLargeIds } from './largeIds';
import { shop } from './shop';

const usualLife = 7200;

const claimsSchema = z.object({
	customerId: z.number(),
	timestamp: z.number().optional(),
	createdAt: z.number().optional(),
});

/** A token that nobody can read. */
interface Opaque {
	customerId: number;
	madeAt: number;
	worksOnce: boolean;
	isUsed: boolean;
}

/** Appstle's tokens say when they were made, if anything, and never when they expire. */
export class AppstleTokens {
	readonly #key = new TokenKey();
	readonly #opaque = new Map<string, Opaque>();

	constructor(private readonly stage: Stage<Conditions>) {}

	get lifeSeconds(): number {
		return this.stage.conditions.portalTokenLifeSeconds ?? usualLife;
	}

	async mint(customerId: number): Promise<string> {
		if (this.stage.conditions.appstleTokenTime === 'opaque') return this.#mintOpaque(customerId);
		this.stage.statistics.tokensMinted += 1;
		const { appstleLargeIds } = this.stage.conditions;
		// As any program reads it that takes JSON's numbers for its own.
		const claim = appstleLargeIds ? Number(withLargeIds(String(customerId))) : customerId;
		return await this.#key.sign({ customerId: claim, shop, ...this.#time() });
	}

	/** What is in the vendor's own link. */
	mintForLink(customerId: number): string {
		return this.#mintOpaque(customerId, this.stage.conditions.appstleLinkWorksOnce);
	}

	/** For the portal's own calls; it opens no page. */
	async mintExternal(customerId: number): Promise<string> {
		return await this.#key.sign({ sub: String(customerId), iss: shop });
	}

	/** The customer's number. Fails with TokenExpired or TokenRefused. */
	async read(token: string): Promise<number> {
		const opaque = this.#opaque.get(token);
		const claims = opaque ? this.#use(opaque) : await this.#claimsOf(token);
		const issuedAt = claims.timestamp ?? (claims.createdAt ?? Date.now()) / 1000;
		if (issuedAt + this.lifeSeconds <= nowInSeconds()) throw new TokenExpired();
		return claims.customerId;
	}

	async #claimsOf(token: string): Promise<z.infer<typeof claimsSchema>> {
		const { data } = claimsSchema.safeParse(await this.#key.read(token));
		if (!data) throw new TokenRefused();
		return data;
	}

	#mintOpaque(customerId: number, worksOnce = false): string {
		this.stage.statistics.tokensMinted += 1;
		const token = randomBytes(12).toString('base64url');
		this.#opaque.set(token, { customerId, madeAt: nowInSeconds(), worksOnce, isUsed: false });
		return token;
	}

	#use(opaque: Opaque): z.infer<typeof claimsSchema> {
		if (opaque.isUsed && opaque.worksOnce) throw new TokenExpired();
		opaque.isUsed = true;
		return { customerId: opaque.customerId, timestamp: opaque.madeAt };
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
