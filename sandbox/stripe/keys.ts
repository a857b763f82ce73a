import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { refused } from './errors';
import { stripeId } from './ids';

export const accountId = stripeId('acct', 'account', 16);
export const connectedAccountId = stripeId('acct', 'connected account', 16);

/** What a restricted key may be without, as messages of Stripe's name it. */
const rights = [
	'rak_customer_portal_write',
	'rak_customer_portal_read',
	'rak_customer_read',
	'rak_subscription_read',
	'rak_invoice_read',
	'rak_webhook_write',
] as const;

export type Right = (typeof rights)[number];

const newKey = (start: string): string => start + randomBytes(24).toString('hex');

/** The keys of the account. Live mode has customers of its own: here none. */
export class StripeKeys {
	readonly apiKey = newKey('sk_test_');
	readonly liveKey = newKey('sk_live_');
	/** A restricted key that lacks one right, for each of them. */
	readonly restricted = Object.fromEntries(
		rights.map((right) => [right, newKey('rk_test_')]),
	) as Record<Right, string>;

	/** Whether the call is one of live mode. Fails with a Refusal that says what is wrong with the key. */
	check({ headers }: FastifyRequest): { isLive: boolean; lacks: Right | undefined } {
		const key = keyIn(headers.authorization);
		if (key === undefined) {
			throw refused(401, 'You did not provide an API key. Put it into the header Authorization.');
		}
		const [lacks] = rights.filter((right) => this.restricted[right] === key);
		if (key !== this.apiKey && key !== this.liveKey && lacks === undefined) {
			const [start = ''] = /^[rs]k_(test|live)_/.exec(key) ?? [];
			throw refused(401, `Invalid API Key provided: ${start}****${key.slice(-4)}`);
		}
		const account = headers['stripe-account'];
		if (account !== undefined && account !== accountId && account !== connectedAccountId) {
			const message = `The provided key does not have access to account '${String(account)}' (or that account does not exist).`;
			throw refused(403, message, { code: 'account_invalid' });
		}
		return { isLive: key === this.liveKey, lacks };
	}
}

/** By Bearer, or as the name of a login by Basic. */
function keyIn(authorization = ''): string | undefined {
	const [, scheme, given = ''] = /^(Bearer|Basic) (.+)$/.exec(authorization) ?? [];
	if (scheme === undefined) return undefined;
	return scheme === 'Bearer' ? given : Buffer.from(given, 'base64').toString().split(':', 1).join();
}

/** What a restricted key is told that lacks the right. */
export const lacking = (right: Right) =>
	refused(
		403,
		`The provided key does not have the required permissions for this endpoint on account '${accountId}'. Having the '${right}' permission would allow this request to continue.`,
	);
