import { isPublicKey, verifyBodySignature, verifyJwtSignature } from '../core/webhook';
import type { Trigger } from '../core/webhook';

const header = 'x-lago-signature';
/** Of the delivery, the same when Lago sends it again. */
const keyHeader = 'x-lago-unique-key';
/** In characters. A shorter secret can be found by trying; Lago's have 36. */
const shortestSecret = 16;

/**
 * Checks a delivery by the secret that it is given: by a public key the JWT in the header, by any other
 * secret the HMAC. Which of the two the delivery itself says it has is never believed.
 */
export const verify: Trigger['verify'] = async (delivery, secret) => {
	const signed = isPublicKey(secret)
		? await verifyJwtSignature(delivery, header, secret)
		: verifyBodySignature(delivery, header, 'base64', secret);
	if (typeof signed === 'string') return signed;
	// No signature covers the key. It tells repeats all the same: two events can have the same body, as
	// the reminders that a subscription will end, and whoever has seen a delivery can send it again anyway.
	return { ...signed, id: delivery.headers[keyHeader] ?? null };
};

/** Why a secret can be neither Lago's HMAC signature token nor its public key; null where it can. */
export function secretProblem(secret: string): string | null {
	if (secret === '') return 'is empty but for spaces';
	if (isPublicKey(secret)) {
		const isWhole = secret.trimEnd().endsWith('-----END PUBLIC KEY-----');
		return isWhole ? null : 'is only a part of a public key';
	}
	return secret.length < shortestSecret ? 'is too short to be one' : null;
}

/**
 * How Lago is asked to sign, by the Signing Secret of the credential. A JWT, which is checked with the key
 * that Lago gives, needs none, but has the whole event in a header, and n8n refuses those above 16 KB.
 */
export function algorithmFor(signingSecret: unknown): 'hmac' | 'jwt' {
	const isToken = typeof signingSecret === 'string' && signingSecret.trim() !== '';
	return isToken && !isPublicKey(signingSecret) ? 'hmac' : 'jwt';
}
