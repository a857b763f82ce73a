import { randomBytes } from 'node:crypto';
// The package's own entry loads the client of all of Svix's API besides, for a second.
import { Webhook } from 'svix/dist/webhook';
import type { Unsigned } from './events';

/** A secret in the form of Standard Webhooks. */
export const newSigningSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;

/** The headers of Standard Webhooks, or those of Svix with the same in them. */
export function standardHeaders(
	family: 'webhook' | 'svix',
	{ id, body, secret }: Unsigned,
): Record<string, string> {
	const now = new Date();
	return {
		[`${family}-id`]: id,
		[`${family}-timestamp`]: String(Math.floor(now.getTime() / 1000)),
		[`${family}-signature`]: new Webhook(secret).sign(id, now, body),
	};
}
