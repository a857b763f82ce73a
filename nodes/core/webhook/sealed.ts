import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'crypto';

const cipher = 'aes-256-gcm';
/** In bytes. */
const [saltLength, tagLength] = [12, 16];

/**
 * A text that only whoever has the key can read, and only for the same purpose. The key may be of any
 * length, but has to be one that nobody can guess, such as that of an API.
 */
export function seal(text: string, key: string, purpose: string): string {
	const salt = randomBytes(saltLength);
	const sealing = createCipheriv(cipher, keyFor(key, salt), salt, {
		authTagLength: tagLength,
	}).setAAD(Buffer.from(purpose));
	const sealed = [sealing.update(text, 'utf8'), sealing.final()];
	return Buffer.concat([salt, sealing.getAuthTag(), ...sealed]).toString('base64');
}

/** The text that was sealed; null where the key or the purpose is another one, or it was changed. */
export function unseal(sealed: string, key: string, purpose: string): string | null {
	const bytes = Buffer.from(sealed, 'base64');
	const salt = bytes.subarray(0, saltLength);
	const tag = bytes.subarray(saltLength, saltLength + tagLength);
	try {
		const opening = createDecipheriv(cipher, keyFor(key, salt), salt, { authTagLength: tagLength })
			.setAAD(Buffer.from(purpose))
			.setAuthTag(tag);
		const text = opening.update(bytes.subarray(saltLength + tagLength));
		return Buffer.concat([text, opening.final()]).toString('utf8');
	} catch {
		return null;
	}
}

function keyFor(key: string, salt: Buffer): Buffer {
	return Buffer.from(hkdfSync('sha256', key, salt, 'n8n webhook secret', 32));
}
