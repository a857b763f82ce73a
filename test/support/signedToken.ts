import { SignJWT, type JWTPayload } from 'jose';

/** A token as a vendor might make it, with a key that nobody knows. */
export async function signedToken(claims: JWTPayload): Promise<string> {
	return await new SignJWT(claims)
		.setProtectedHeader({ alg: 'HS256' })
		.sign(new TextEncoder().encode('a secret of the test that is long enough'));
}
