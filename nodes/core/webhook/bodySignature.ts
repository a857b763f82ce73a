import { createHmac } from 'crypto';
import type { Delivery, Signed, SignatureFault } from './delivery';
import { isPublicKey } from './jwtSignature';
import { isSameText } from './sameText';

/**
 * Verifies a header that holds the HMAC-SHA256 of the raw body, in constant time. It covers neither an
 * ID nor a time, so how old such a delivery is cannot be known.
 */
export function verifyBodySignature(
	{ headers, bytes }: Delivery,
	header: string,
	encoding: 'base64' | 'hex',
	secret: string,
): Signed | SignatureFault {
	const given = headers[header];
	if (given === undefined) return 'unsigned';
	// Where a provider signs by either, anybody could sign with the key that everybody knows.
	if (isPublicKey(secret)) return 'wrong_signature';
	const right = createHmac('sha256', secret).update(bytes).digest(encoding);
	const isRight = isSameText(encoding === 'hex' ? given.toLowerCase() : given, right);
	return isRight ? { id: null, sentAt: null } : 'wrong_signature';
}
