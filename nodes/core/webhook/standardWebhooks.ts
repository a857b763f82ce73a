import { Webhook } from 'standardwebhooks';
import type { Delivery, Signed } from './delivery';

/** How the names of the headers begin: as Standard Webhooks has them, and as Svix had them before. */
const families = ['webhook', 'svix'];

/**
 * Verifies the headers of Standard Webhooks or Svix over the raw body: in constant time, within five
 * minutes, and by any of several signatures, as there are while a secret is changed.
 */
export function verifyStandardWebhook(delivery: Delivery, secret: string): Signed | null {
	for (const family of families) {
		// The ID is that of the headers that were verified: the other family's could be anybody's.
		const id = delivery.headers[`${family}-id`];
		if (id && isSigned(delivery, family, secret)) return { id };
	}
	return null;
}

/** Whether there are headers of Standard Webhooks or Svix to verify at all. */
export function hasStandardSignature({ headers }: Delivery): boolean {
	return families.some((family) => headers[`${family}-signature`] !== undefined);
}

/** The delivery's ID as the headers have it, which without a signature anybody can write. */
export function unverifiedId({ headers }: Delivery): string | null {
	const [id] = families.flatMap((family) => headers[`${family}-id`] ?? []);
	return id ?? null;
}

/** Whether the secret is one of Standard Webhooks: `whsec_` and base64. */
export function isStandardSecret(secret: string): boolean {
	try {
		return /^whsec_[\w+/-]+=*$/.test(secret) && new Webhook(secret) instanceof Webhook;
	} catch {
		return false;
	}
}

function isSigned({ headers, text }: Delivery, family: string, secret: string): boolean {
	if (text === null) return false;
	const named = ['id', 'timestamp', 'signature'].map((name) => [
		`webhook-${name}`,
		headers[`${family}-${name}`] ?? '',
	]);
	try {
		new Webhook(secret).verify(text, Object.fromEntries(named), { jsonParse: false });
		return true;
	} catch {
		return false;
	}
}
