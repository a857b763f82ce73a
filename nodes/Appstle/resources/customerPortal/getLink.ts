import { checkCustomer, contact, link, portalOperation } from '../../../core';
import type { AppstleApi } from '../../api';
import { customerNumber } from '../../reference';
import { portal } from './portal';

export const getLink = portalOperation({
	...portal,
	value: 'getLink',
	name: 'Get Link',
	action: 'Get the manage subscription link',
	description: "Get Appstle's own link, which knows the shop's address and when it ends",
	async open(_customer, { reference, subject }, api: AppstleApi) {
		const { url, customerId, expiresAt, answer } = await api.getManageLink(reference, subject);
		const portalUrl = link.checked(url, api.vendor, subject);
		const idInLink = customerNumber(link.claimsIn(portalUrl)?.customerId);
		checkCustomer(customerId, idInLink, subject);
		return {
			contact: contact({ customerId: customerId ?? idInLink }),
			portalUrl,
			token: null,
			lifetime: { issuedAt: null, expiresAt, expirySource: expiresAt ? 'response' : 'unknown' },
			answer,
		};
	},
});
