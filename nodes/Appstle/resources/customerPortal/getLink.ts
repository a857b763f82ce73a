import { checkCustomer, contact, link, portalOperation } from '../../../core';
import type { AppstleApi } from '../../api';
import { customerNumber } from '../../reference';
import { portal } from './portal';

export const getLink = portalOperation({
	...portal,
	value: 'getLink',
	name: 'Get Link',
	action: 'Get the manage subscription link',
	description:
		"Get Appstle's own link (recommended). It works once, for two hours: for mails use a signed link, which gets this one when the customer presses its button.",
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
