import { createHmac, timingSafeEqual } from 'crypto';
import type { Delivery, Signed, SignatureFault } from './delivery';

/**
 * Verifies a header that holds the HMAC-SHA256 of the raw body in hex, in constant time. It covers
 * neither an ID nor a time, so how old such a delivery is cannot be known.
 */
export function verifyHexSignature(
	{ headers, bytes }: Delivery,
	header: string,
	secret: string,
): Signed | SignatureFault {
	const given = headers[header];
	if (given === undefined) return 'unsigned';
	if (!/^[\da-f]{64}$/i.test(given)) return 'wrong_signature';
	const right = createHmac('sha256', secret).update(bytes).digest();
	const isRight = timingSafeEqual(Buffer.from(given, 'hex'), right);
	return isRight ? { id: null, sentAt: null } : 'wrong_signature';
}
