import { contact, decodeToken, fields, lifetime, link, portalOperation } from '../../../core';
import { recordOrEmpty, unexpectedAnswer } from '../../../core';
import type { MeteroidApi } from '../../api';
import { parsePortalOptions, portalOptions } from '../../portalOptions';
import { customerIdOfUuid, customerLocator, normalizeReference } from '../../reference';

export const getToken = portalOperation({
	value: 'getToken',
	name: 'Get Token',
	action: 'Get a portal token and link',
	description: "Get a token and the link that opens the customer's portal",
	provider: 'meteroid',
	locator: customerLocator,
	options: [fields.ifSeveralMatchOption, fields.loadContactOption, ...portalOptions],
	parseOptions: parsePortalOptions,
	normalize: normalizeReference,
	async open(customer, { reference, subject, options }, api: MeteroidApi) {
		const { token, portalUrl, answer } = await api.createPortalToken(
			customer.customerId ?? reference.value,
			options.lifetimeSeconds,
			subject,
		);
		const claims = decodeToken(token);
		if (claims === null) throw unexpectedAnswer(api.vendor, `an unreadable token for ${subject}`);
		const base = link.checked(portalUrl, api.vendor, subject).replace(/\/+$/, '');
		const parameters: Array<[string, string]> = [['token', token], ...options.parameters];
		return {
			contact: contact({ customerId: customerIdOfUuid(recordOrEmpty(claims.resource).Customer) }),
			portalUrl: link.withParameters(`${base}/portal/customer`, parameters),
			token,
			lifetime: lifetime.ofToken(claims),
			answer,
		};
	},
});
