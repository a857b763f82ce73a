export const secretAlgorithms = ['HS256', 'HS384', 'HS512'] as const;

/** A secret text as the key of one HMAC algorithm. It must not be empty. */
export async function importSecret(secret: string, algorithm: (typeof secretAlgorithms)[number]) {
	const hash = `SHA-${algorithm.slice(2)}`;
	const bytes = new TextEncoder().encode(secret);
	return await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash }, false, [
		'sign',
		'verify',
	]);
}
