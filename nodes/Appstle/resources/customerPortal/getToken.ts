import { checkCustomer, contact, decodeToken, lifetime, link } from '../../../core';
import { portalOperation, textOrNull, time, type Lifetime } from '../../../core';
import type { AppstleApi } from '../../api';
import { customerNumber } from '../../reference';
import { portal } from './portal';

type Claims = ReturnType<typeof decodeToken>;

/** In seconds: what the vendor says of its tokens, which do not say it themselves. */
const documentedSeconds = 7200;

export const getToken = portalOperation({
	...portal,
	value: 'getToken',
	name: 'Get Portal Link',
	action: 'Get portal link',
	description:
		'Get a link to the Portal Page in the credential, and the token in it. Works for two hours, if your shop shows the portal on that page.',
	async open(_customer, { reference, subject }, api: AppstleApi) {
		const { token, customerId, answer } = await api.createPortalToken(reference, subject);
		// The vendor calls its tokens encrypted: one that cannot be read is as good as one that can.
		const claims = decodeToken(token);
		const idInToken = customerNumber(claims?.customerId);
		checkCustomer(customerId, idInToken, subject);
		const page = await api.portalPage(textOrNull(claims?.shop), subject);
		return {
			contact: contact({ customerId: customerId ?? idInToken }),
			portalUrl: link.withParameters(page, [['token', token]]),
			token,
			lifetime: lifetimeOf(claims),
			answer,
		};
	},
});

/** The time of issue is in seconds or in milliseconds, and has two names. */
function lifetimeOf(claims: Claims): Lifetime {
	const inToken = lifetime.ofToken(claims);
	if (inToken.expirySource === 'token') return inToken;
	const issuedAt = time.ofEpoch(claims?.timestamp) ?? time.ofEpoch(claims?.createdAt);
	return lifetime.documented(issuedAt ?? inToken.issuedAt, documentedSeconds);
}
