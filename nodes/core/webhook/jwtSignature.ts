import { publicKey, verifyToken } from '../reading/jwt';
import type { Delivery, Signed, SignatureFault } from './delivery';

const algorithm = 'RS256';

/**
 * Verifies a header that holds a JWT whose claim `data` is the body: by RS256 alone, with a public key
 * that the provider was asked for. The token covers neither an ID nor a time, so how old such a delivery
 * is cannot be known.
 * @param key in PEM
 */
export async function verifyJwtSignature(
	{ headers, text }: Delivery,
	header: string,
	key: string,
): Promise<Signed | SignatureFault> {
	const token = headers[header];
	if (token === undefined) return 'unsigned';
	const known = isPublicKey(key) ? await publicKey(key, algorithm) : null;
	if (known === null || text === null) return 'wrong_signature';
	const { claims } = await verifyToken(token, known, { algorithms: [algorithm] });
	// Without a look at the body, the token of one delivery would be good for any other.
	return claims?.data === text ? { id: null, sentAt: null } : 'wrong_signature';
}

/** Whether what deliveries are checked with is known to everybody. */
export function isPublicKey(secret: string): boolean {
	return secret.trimStart().startsWith('-----BEGIN PUBLIC KEY-----');
}
