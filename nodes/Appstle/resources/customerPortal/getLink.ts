import { contact, link, portalOperation } from '../../../core';
import type { AppstleApi } from '../../api';
import { portal } from '../../reference';

export const getLink = portalOperation<AppstleApi>({
	...portal,
	value: 'getLink',
	name: 'Get Link',
	action: 'Get the manage subscription link',
	description: "Get Appstle's own link, which knows the shop's address and when it ends",
	async open(_customer, { reference, subject }, api) {
		const { url, customerId, expiresAt, answer } = await api.getManageLink(reference, subject);
		return {
			contact: contact({ customerId }),
			portalUrl: link.checked(url, 'Appstle', subject),
			token: null,
			lifetime: { issuedAt: null, expiresAt, expirySource: expiresAt ? 'response' : 'unknown' },
			answer,
		};
	},
});
