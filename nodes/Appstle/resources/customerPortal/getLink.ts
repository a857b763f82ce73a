import { checkCustomer, contact, link, portalOperation } from '../../../core';
import type { AppstleApi } from '../../api';
import { customerNumber } from '../../reference';
import { portal } from './portal';

export const getLink = portalOperation({
	...portal,
	value: 'getLink',
	name: 'Get Manage Link (Recommended)',
	action: 'Get manage subscription link (recommended)',
	description:
		"Get Appstle's own link, which opens the portal in every shop. Works once, within two hours: in a mail use a signed link, which gets this one when the customer opens it.",
	async open(_customer, { reference, subject }, api: AppstleApi) {
		const { url, customerId, expiresAt, answer } = await api.getManageLink(reference, subject);
		const portalUrl = link.checked(url, api.vendor, subject);
		const idInLink = customerNumber(link.claimsIn(portalUrl)?.customerId);
		checkCustomer(customerId, idInLink, subject);
		// Appstle may count the time from when the link was first made, so a time that has passed tells nothing.
		const isKnown = expiresAt !== null && expiresAt > new Date();
		return {
			contact: contact({ customerId: customerId ?? idInLink }),
			portalUrl,
			token: null,
			lifetime: {
				issuedAt: null,
				expiresAt: isKnown ? expiresAt : null,
				expirySource: isKnown ? 'response' : 'unknown',
			},
			answer,
		};
	},
});
