import { basicAuthorization } from '../requests/authorization';
import type { Delivery, Signed, SignatureFault } from './delivery';
import { isSameText } from './sameText';

/**
 * Verifies the login of a call by Basic, in constant time. It covers nothing of the call: whoever reads
 * one such delivery can write others.
 * @param secret name and password, with a colon between them
 */
export function verifyBasicLogin({ headers }: Delivery, secret: string): Signed | SignatureFault {
	const given = headers.authorization;
	if (given === undefined) return 'unsigned';
	const isRight = isSameText(given, basicAuthorization(secret));
	return isRight ? { id: null, sentAt: null } : 'wrong_signature';
}
