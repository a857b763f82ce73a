import { contact, decodeToken, fields, lifetime, link, portalOperation } from '../../../core';
import type { Lifetime } from '../../../core';
import type { GigstackApi } from '../../api';
import { customerLocator, normalizeReference } from '../../reference';

/** In seconds: what the vendor says of its portal's tokens. */
const documentedSeconds = 5 * 24 * 60 * 60;

export const getToken = portalOperation({
	value: 'getToken',
	name: 'Get Token',
	action: 'Get a portal token and link',
	description: "Get the access and the link that opens the client's portal",
	provider: 'gigstack',
	locator: customerLocator,
	options: [fields.ifSeveralMatchOption, fields.loadContactOption],
	parseOptions: () => null,
	normalize: normalizeReference,
	async open({ customerId, email }, { reference, subject }, api: GigstackApi) {
		const client = customerId === null ? { email: email ?? reference.value } : { id: customerId };
		const { url, token, clientId, expiresAt, answer } = await api.openPortal(client, subject);
		const portalUrl = link.checked(url, api.vendor, subject);
		const claims = token === null ? link.claimsIn(portalUrl) : decodeToken(token);
		return {
			contact: contact({ customerId: clientId }),
			portalUrl,
			token,
			lifetime: lifetimeOf(expiresAt, claims),
			answer,
		};
	},
});

/** What the answer says, else what the token says, else what the documentation says. */
function lifetimeOf(expiresAt: Date | null, claims: ReturnType<typeof decodeToken>): Lifetime {
	const inToken = lifetime.ofToken(claims);
	if (expiresAt !== null) return { ...inToken, expiresAt, expirySource: 'response' };
	if (inToken.expirySource === 'token') return inToken;
	return lifetime.documented(inToken.issuedAt, documentedSeconds);
}
