import { checkCustomer, cleanAddress, contact, decodeToken, Failure } from '../../../core';
import { lifetime, link, portalOperation, textOrNull, time, type Lifetime } from '../../../core';
import type { AppstleApi } from '../../api';
import { customerNumber } from '../../reference';
import { portal } from './portal';

type Claims = ReturnType<typeof decodeToken>;

/** In seconds: what the vendor says of its tokens, which do not say it themselves. */
const documentedSeconds = 7200;

export const getToken = portalOperation({
	...portal,
	value: 'getToken',
	name: 'Get Token',
	action: 'Get a portal token and link',
	description: "Get a token and the link that opens the customer's portal with it",
	async open(_customer, { reference, subject }, api: AppstleApi) {
		const { token, customerId, answer } = await api.createPortalToken(reference, subject);
		// The vendor calls its tokens encrypted: one that cannot be read is as good as one that can.
		const claims = decodeToken(token);
		const idInToken = customerNumber(claims?.customerId);
		checkCustomer(customerId, idInToken, subject);
		return {
			contact: contact({ customerId: customerId ?? idInToken }),
			portalUrl: link.withParameters(portalPage(api, claims, subject), [['token', token]]),
			token,
			lifetime: lifetimeOf(claims),
			answer,
		};
	},
});

/** The page that the credential names, or else where Appstle puts it in the shop that the token names. */
function portalPage(api: AppstleApi, claims: Claims, subject: string): string {
	if (api.portalUrl) return cleanAddress(api.portalUrl, 'Portal Page');
	const shop = textOrNull(claims?.shop);
	if (shop !== null && /^[\w.-]+$/.test(shop)) {
		return link.checked(`https://${shop}/tools/recurring/customer_portal`, api.vendor, subject);
	}
	throw new Failure(
		'unexpected_answer',
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
