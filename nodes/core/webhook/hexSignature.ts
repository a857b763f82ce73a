import { createHmac, timingSafeEqual } from 'crypto';
import type { Delivery, Signed } from './delivery';

/**
 * Verifies a header that holds the HMAC-SHA256 of the raw body in hex, in constant time. It covers
 * neither an ID nor a time, so how old such a delivery is cannot be known.
 */
export function verifyHexSignature(
	{ headers, bytes }: Delivery,
	header: string,
	secret: string,
): Signed | null {
	const given = headers[header] ?? '';
	if (!/^[\da-f]{64}$/i.test(given)) return null;
	const right = createHmac('sha256', secret).update(bytes).digest();
	return timingSafeEqual(Buffer.from(given, 'hex'), right) ? { id: null, sentAt: null } : null;
}
