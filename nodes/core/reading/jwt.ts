import {
	createLocalJWKSet,
	decodeJwt,
	errors,
	importSPKI,
	importX509,
	jwtVerify,
	SignJWT,
	type CryptoKey,
	type JSONWebKeySet,
	type JWTPayload,
	type JWTVerifyOptions,
} from 'jose';
import { isRecord } from './parse';

// esbuild puts into this file whatever it imports. A class such as Failure would then exist twice, and
// no `instanceof` would know the second one, so what is wrong with a token is told by plain values.

/** The claims of a token. */
export type Claims = Record<string, unknown>;

/** Keys of which the token's header names one. */
export type KeySet = ReturnType<typeof createLocalJWKSet>;

/** What is wrong with a token. Tampered: nobody who has the key has signed it as it is. */
export type TokenFault = 'expired' | 'not_yet_valid' | 'tampered' | 'malformed' | 'wrong_audience';

/** What a check came to. An expired token is right in everything else, so its claims can be trusted. */
type TokenCheck =
	| { fault: null | 'expired'; claims: Claims }
	| { fault: Exclude<TokenFault, 'expired'>; claims: null };

/**
 * The claims of a token, or null where it is no readable JWT.
 * The signature is not checked: the provider's signing key is the provider's alone.
 */
export function decodeToken(token: string): Claims | null {
	try {
		return decodeJwt(token);
	} catch {
		return null;
	}
}

/** A token in compact form, signed with HS256. Its type says what it may be used for. */
export async function signToken(claims: JWTPayload, type: string, key: CryptoKey): Promise<string> {
	return await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: type }).sign(key);
}

/** Checks a token. `expected` pins the algorithm: what the token's own header says is never believed. */
export async function verifyToken(
	token: string,
	key: CryptoKey | KeySet,
	expected: JWTVerifyOptions & { algorithms: string[] },
): Promise<TokenCheck> {
	const verified =
		typeof key === 'function'
			? verifyByKeySet(token, key, expected)
			: jwtVerify(token, key, expected);
	return await verified.then(({ payload }) => ({ fault: null, claims: payload }), checkOf);
}

function checkOf(error: unknown): TokenCheck {
	if (error instanceof errors.JWTExpired) return { fault: 'expired', claims: error.payload };
	if (error instanceof errors.JOSEError) return { fault: faultOf(error), claims: null };
	throw error;
}

/** Where the token could mean several of the keys, the right one is the one that fits. */
async function verifyByKeySet(token: string, keys: KeySet, expected: JWTVerifyOptions) {
	return await jwtVerify(token, keys, expected).catch(async (error: unknown) => {
		if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
		for await (const key of error) {
			const verified = await jwtVerify(token, key, expected).catch(unlessSignature);
			if (verified !== null) return verified;
		}
		throw new errors.JWSSignatureVerificationFailed();
	});
}

function unlessSignature(error: unknown): null {
	if (error instanceof errors.JWSSignatureVerificationFailed) return null;
	throw error;
}

function faultOf(error: Error): Exclude<TokenFault, 'expired'> {
	if (error instanceof errors.JWTClaimValidationFailed) {
		if (error.claim === 'aud') return 'wrong_audience';
		const isEarly = error.claim === 'nbf' && error.reason === 'check_failed';
		return isEarly ? 'not_yet_valid' : 'malformed';
	}
	const isForeign =
		error instanceof errors.JWSSignatureVerificationFailed ||
		error instanceof errors.JOSEAlgNotAllowed ||
		error instanceof errors.JWKSNoMatchingKey;
	return isForeign ? 'tampered' : 'malformed';
}

/**
 * A public key in PEM (SPKI), or that of a certificate (X.509), for one algorithm; null where it is none.
 * Line breaks may be spelt out as \n, as they are in files of settings.
 */
export async function publicKey(pem: string, algorithm: string): Promise<CryptoKey | null> {
	const text = pem.replaceAll('\\r', '').replaceAll('\\n', '\n');
	const read = text.includes('BEGIN CERTIFICATE') ? importX509 : importSPKI;
	return await read(text, algorithm).catch(() => null);
}

/** The keys of a JWKS document; null where it is none. */
export function keySet(document: unknown): KeySet | null {
	return isKeySet(document) ? createLocalJWKSet(document) : null;
}

function isKeySet(document: unknown): document is JSONWebKeySet {
	return isRecord(document) && Array.isArray(document.keys) && document.keys.every(isRecord);
}
