import { Webhook } from 'standardwebhooks';
import { ofEpoch } from '../reading/time';
import type { Delivery, Signed, SignatureFault } from './delivery';
import { either } from './doubt';
import { isSameText } from './sameText';

/** How the names of the headers begin: as Standard Webhooks has them, and as Svix had them before. */
const families = ['webhook', 'svix'];
const prefix = 'whsec_';
/** In bytes. A shorter key can be found by trying. Standard Webhooks itself asks for 24, Svix makes as many. */
const shortestKey = 16;

/**
 * Verifies the headers of Standard Webhooks or Svix over the raw body: in constant time, within five
 * minutes, and by any of several signatures, as there are while a secret is changed.
 */
export function verifyStandardWebhook(delivery: Delivery, secret: string): Signed | SignatureFault {
	return families
		.map((family) => {
			// ID and time are those of the headers that were verified: the other family's could be anybody's.
			const vouched = headersOf(delivery, [family]);
			return faultOf(delivery, family, vouched, secret) ?? vouched;
		})
		.reduce(either);
}

/** The same where it is not known whether a secret's base64 or the whole of its text is the key, as providers have changed it. */
export function verifyStandardWebhookByText(
	delivery: Delivery,
	secret: string,
): Signed | SignatureFault {
	const ofText = prefix + Buffer.from(secret).toString('base64');
	return either(verifyStandardWebhook(delivery, secret), verifyStandardWebhook(delivery, ofText));
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

/** Why a secret is none of Standard Webhooks, which are `whsec_` and base64; null where it is one. */
export function standardSecretProblem(secret: string): string | null {
	const key = /^whsec_[\w+/-]+=*$/.test(secret) ? keyIn(secret) : null;
	if (key === null) return 'is not one: it begins with whsec_';
	return key.length < shortestKey ? 'is too short to be one' : null;
}

/** The bytes that a secret stands for, null where it is no base64. */
function keyIn(secret: string): Buffer | null {
	try {
		// The library reads it as it will when it verifies.
		return new Webhook(secret) && Buffer.from(secret.slice(prefix.length), 'base64');
	} catch {
		return null;
	}
}

/** Null where one of the signatures is right. */
function faultOf(
	{ headers, text }: Delivery,
	family: string,
	{ id, sentAt }: Signed,
	secret: string,
): SignatureFault | null {
	const signatures = headers[`${family}-signature`];
	if (signatures === undefined) return 'unsigned';
	if (!id || text === null) return 'wrong_signature';
	const named = ['id', 'timestamp', 'signature'].map((name) => [
		`webhook-${name}`,
		headers[`${family}-${name}`] ?? '',
	]);
	try {
		new Webhook(secret).verify(text, Object.fromEntries(named), { jsonParse: false });
		return null;
	} catch {
		const isRight = sentAt !== null && isSignedFor(sentAt, { id, text, signatures, secret });
		return isRight ? 'wrong_time' : 'wrong_signature';
	}
}

/** Whether one of the signatures is right but for its time, which the library looks at first. */
function isSignedFor(
	sentAt: Date,
	{ id, text, signatures, secret }: Record<'id' | 'text' | 'signatures' | 'secret', string>,
): boolean {
	try {
		const right = new Webhook(secret).sign(id, sentAt, text);
		return signatures.split(' ').some((given) => isSameText(given, right));
	} catch {
		return false;
	}
}
