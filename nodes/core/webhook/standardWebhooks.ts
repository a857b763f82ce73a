import { Webhook } from 'standardwebhooks';
import { ofEpoch } from '../time';
import type { Delivery, Signed } from './delivery';

/** How the names of the headers begin: as Standard Webhooks has them, and as Svix had them before. */
const families = ['webhook', 'svix'];

/**
 * Verifies the headers of Standard Webhooks or Svix over the raw body: in constant time, within five
 * minutes, and by any of several signatures, as there are while a secret is changed.
 */
export function verifyStandardWebhook(delivery: Delivery, secret: string): Signed | null {
	for (const family of families) {
		// ID and time are those of the headers that were verified: the other family's could be anybody's.
		const vouched = headersOf(delivery, [family]);
		if (vouched.id && isSigned(delivery, family, secret)) return vouched;
	}
	return null;
}

/** Whether there are headers of Standard Webhooks or Svix to verify at all. */
export function hasStandardSignature({ headers }: Delivery): boolean {
	return families.some((family) => headers[`${family}-signature`] !== undefined);
}

/** What the headers say, which without a signature anybody can write. */
export function unverified(delivery: Delivery): Signed {
	return headersOf(delivery, families);
}

function headersOf({ headers }: Delivery, among: string[]): Signed {
	const first = (name: string) =>
		among.map((family) => headers[`${family}-${name}`]).find((value) => value !== undefined);
	return { id: first('id') ?? null, sentAt: ofEpoch(first('timestamp')) };
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
