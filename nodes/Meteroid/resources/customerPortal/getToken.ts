import { contact, decodeToken, fields, lifetime, link, portalOperation } from '../../../core';
import { recordOrEmpty, unexpectedAnswer, wholeNumber } from '../../../core';
import type { MeteroidApi } from '../../api';
import { linkParameterOptions, linkParameters } from '../../linkParameters';
import { customerIdOfUuid, normalizeReference } from '../../reference';

export const getToken = portalOperation<MeteroidApi>({
	value: 'getToken',
	name: 'Get Token',
	action: 'Get a portal token and link',
	description: "Get a token and the link that opens the customer's portal",
	provider: 'meteroid',
	locator: fields.customerLocator('e.g. cus_2xXyMf4KIBoaf3jLLLSa1', 'e.g. acme-gmbh'),
	options: [
		{
			displayName: 'Expires In (Seconds)',
			name: 'expiresInSeconds',
			type: 'number',
			default: 86_400,
			description:
				'How long the token is to work: 60 seconds to 30 days. A self-hosted Meteroid may not heed it; the output says what was granted.',
		},
		fields.ifSeveralMatchOption,
		fields.loadContactOption,
		...linkParameterOptions,
	],
	normalize: normalizeReference,
	async open(customer, { reference, subject, options }, api) {
		const parameters = linkParameters(options);
		const { token, portalUrl, answer } = await api.createPortalToken(
			customer.customerId ?? reference.value,
			expiresInSeconds(options),
			subject,
		);
		const claims = decodeToken(token);
		if (claims === null) throw unexpectedAnswer('Meteroid', `an unreadable token for ${subject}`);
		const base = link.checked(portalUrl, 'Meteroid', subject).replace(/\/+$/, '');
		return {
			contact: contact({ customerId: customerIdOfUuid(recordOrEmpty(claims.resource).Customer) }),
			portalUrl: link.withParameters(`${base}/portal/customer`, [['token', token], ...parameters]),
			token,
			lifetime: lifetime.ofToken(claims),
			answer,
		};
	},
});

function expiresInSeconds({
	expiresInSeconds: value,
}: Record<string, unknown>): number | undefined {
	return value === undefined ? undefined : wholeNumber(value, 'Expires In', 60, 2_592_000);
}
