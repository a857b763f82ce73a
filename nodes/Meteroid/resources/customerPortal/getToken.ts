import {
	contact,
	decodeToken,
	Failure,
	fields,
	lifetime,
	link,
	portalOperation,
} from '../../../core';
import { recordOrEmpty } from '../../../core';
import type { MeteroidApi } from '../../api';
import { customerIdOfUuid } from '../../ids';
import { portalLinkOf } from '../../portalLink';
import { parsePortalOptions, portalOptions } from '../../portalOptions';
import { customerLocator, normalizeReference } from '../../reference';

export const getToken = portalOperation({
	value: 'getToken',
	name: 'Get Portal Link',
	action: 'Get portal link',
	description: "Get the link that opens the customer's portal, and the token in it",
	provider: 'meteroid',
	locator: customerLocator,
	maximumLifetime: { amount: 30, unit: 'days' },
	options: [
		fields.emailChoiceOption,
		fields.ifSeveralMatchOption,
		fields.loadContactOption,
		...portalOptions,
	],
	parseOptions: parsePortalOptions,
	normalize: normalizeReference,
	async open(customer, { reference, subject, options }, api: MeteroidApi) {
		const access = await api.createPortalToken(
			customer.customerId ?? reference.value,
			options.wishes,
			subject,
		);
		if (options.wishes.isReadOnly && access.portalLink === null) throw noReadOnly(subject);
		const { token, expiresAt, answer } = access;
		// Newer servers give tokens that nobody else can read. Whose such a one is follows from the ID alone.
		const claims = decodeToken(token);
		const portalUrl = portalLinkOf(access, api.baseUrl, api.vendor, subject);
		return {
			contact: contact({ customerId: customerIdOfUuid(recordOrEmpty(claims?.resource).Customer) }),
			portalUrl: link.withParameters(portalUrl, options.parameters),
			token,
			lifetime: lifetime.ofAnswer(expiresAt, claims),
			answer,
		};
	},
});

/** Servers that know no finished link know no read-only tokens either, and ignore that one was asked for. */
function noReadOnly(subject: string): Failure {
	return new Failure(
		'unexpected_answer',
		`Your Meteroid server gave ${subject} a link that can change things, not a read-only one.`,
		'Update the server to Meteroid 2.2, or remove the option Read Only.',
	);
}
