import { checkCustomer, contact, decodeToken, expect, fields, lifetime, link } from '../../../core';
import { portalOperation, type Lifetime } from '../../../core';
import type { GigstackApi } from '../../api';
import { clientInClaims } from '../../portalCall';
import { customerLocator, normalizeReference } from '../../reference';

/** In seconds: what the vendor says of its portal's tokens. */
const documentedSeconds = 5 * 24 * 60 * 60;

export const getToken = portalOperation({
	value: 'getToken',
	name: 'Get Portal Link',
	action: 'Get portal link',
	description: "Get the link that opens the customer's portal, and the token in it if there is one",
	provider: 'gigstack',
	locator: customerLocator,
	maximumLifetime: { amount: 7, unit: 'days' },
	options: [fields.ifSeveralMatchOption, fields.loadContactOption],
	parseOptions: () => null,
	normalize: normalizeReference,
	async open(customer, { subject }, api: GigstackApi) {
		const id = expect.text(customer.customerId, 'ID', subject, api.vendor);
		const { url, token, clientId, email, expiresAt, answer } = await api.openPortal(id, subject);
		const portalUrl = link.checked(url, api.vendor, subject);
		const claims = token === null ? link.claimsIn(portalUrl) : decodeToken(token);
		const answered = contact({ customerId: clientId, email });
		checkCustomer(id, clientInClaims(claims), subject);
		return { contact: answered, portalUrl, token, lifetime: lifetimeOf(expiresAt, claims), answer };
	},
});

/** What the answer says, else what the token says, else what the documentation says. */
function lifetimeOf(expiresAt: Date | null, claims: ReturnType<typeof decodeToken>): Lifetime {
	const told = lifetime.ofAnswer(expiresAt, claims);
	return told.expiresAt === null ? lifetime.documented(told.issuedAt, documentedSeconds) : told;
}
