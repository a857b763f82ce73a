import { errors, generateSecret, jwtVerify, SignJWT, type JWTPayload } from 'jose';

export class TokenExpired extends Error {}
export class TokenRefused extends Error {}

/** Signs a vendor's tokens with a secret that lives as long as the sandbox. */
export class TokenKey {
	readonly #secret = generateSecret('HS256');

	async sign(claims: JWTPayload): Promise<string> {
		return await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(await this.#secret);
	}

	/** The claims of a token. Fails with TokenExpired, or TokenRefused if the token is not ours. */
	async read(token: string): Promise<JWTPayload> {
		try {
			return (await jwtVerify(token, await this.#secret)).payload;
		} catch (error) {
			throw error instanceof errors.JWTExpired ? new TokenExpired() : new TokenRefused();
		}
	}
}

export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);
