import { decodeJwt } from 'jose';

/**
 * The claims of a token, or null where it is no readable JWT.
 * The signature is not checked: the provider's signing key is the provider's alone.
 */
export function decodeToken(token: string): Record<string, unknown> | null {
	try {
		return decodeJwt(token);
	} catch {
		return null;
	}
}
