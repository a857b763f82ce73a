import { createHmac, createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Unsigned } from '../stage/events';
import { lazy } from '../stage/lazy';

export type Algorithm = 'hmac' | 'jwt';

/** What signs deliveries: the organization's own key, or the server's. */
export class LagoSigning {
	/** The HMAC signature token, which only the dashboard shows. */
	readonly hmacKey: string = randomUUID();
	readonly #keys = lazy(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));

	/** As the API gives it: a PEM, once more in base64, in lines as Ruby writes them. */
	publicKey(): string {
		const pem = this.#keys().publicKey.export({ type: 'spki', format: 'pem' });
		const encoded = Buffer.from(pem).toString('base64');
		return encoded.replace(/.{1,60}/g, '$&\n');
	}

	/** What deliveries by an algorithm are signed with. */
	secretFor(algorithm: Algorithm): string {
		if (algorithm === 'hmac') return this.hmacKey;
		return this.#keys().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
	}

	/** The headers of a delivery, by the algorithm that its secret is of. */
	async headers({ id, body, secret }: Unsigned): Promise<Record<string, string>> {
		const algorithm: Algorithm = secret === this.hmacKey ? 'hmac' : 'jwt';
		const signature =
			algorithm === 'hmac'
				? createHmac('sha256', secret).update(body).digest('base64')
				: await new SignJWT({ data: body, iss: 'https://api.lago.example' })
						.setProtectedHeader({ alg: 'RS256' })
						.sign(createPrivateKey(secret));
		return {
			'X-Lago-Signature': signature,
			'X-Lago-Signature-Algorithm': algorithm,
			'X-Lago-Unique-Key': id,
		};
	}
}
