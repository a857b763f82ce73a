import { checkCustomer, contact, decodeToken, Failure, lifetime, link } from '../../../core';
import { portalOperation, textOrNull, time, type Lifetime } from '../../../core';
import type { AppstleApi } from '../../api';
import { customerNumber, portal } from '../../reference';

type Claims = ReturnType<typeof decodeToken>;

/** In seconds: what the vendor says of its tokens, which do not say it themselves. */
const documentedSeconds = 7200;

export const getToken = portalOperation<AppstleApi>({
	...portal,
	value: 'getToken',
	name: 'Get Token',
	action: 'Get a portal token and link',
	description: "Get a token and the link that opens the customer's portal with it",
	async open(_customer, { reference, subject }, api) {
		const { token, customerId, answer } = await api.createPortalToken(reference, subject);
		// The vendor calls its tokens encrypted: one that cannot be read is as good as one that can.
		const claims = decodeToken(token);
		checkCustomer(customerId, customerNumber(claims?.customerId), subject);
		const page = api.portalPage ?? defaultPage(claims, subject);
		return {
			contact: contact({ customerId }),
			portalUrl: link.withParameters(page, [['token', token]]),
			token,
			lifetime: lifetimeOf(claims),
			answer,
		};
	},
});

/** The page where Appstle puts the portal unless the shop moves it. */
function defaultPage(claims: Claims, subject: string): string {
	const shop = textOrNull(claims?.shop);
	if (shop !== null && /^[\w.-]+$/.test(shop)) {
		return link.checked(`https://${shop}/tools/recurring/customer_portal`, 'Appstle', subject);
	}
	throw new Failure(
		'invalid_input',
		`The token for ${subject} does not say which shop it is for, so there is no link.`,
		'Enter Portal Page in the credential, or use the operation Get Link.',
	);
}

/** The time of issue is in seconds or in milliseconds, and has two names. */
function lifetimeOf(claims: Claims): Lifetime {
	const inToken = lifetime.ofToken(claims);
	if (inToken.expirySource === 'token') return inToken;
	const issuedAt = time.ofEpoch(claims?.timestamp) ?? time.ofEpoch(claims?.createdAt);
	return lifetime.documented(issuedAt ?? inToken.issuedAt, documentedSeconds);
}
