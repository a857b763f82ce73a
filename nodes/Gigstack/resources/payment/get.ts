import { fields, getRowOperation } from '../../../core';
import type { GigstackApi } from '../../api';
import { getAll } from './getAll';
import { isOwed } from './status';

export const get = getRowOperation<GigstackApi>({
	kind: 'payment',
	idField: 'paymentId',
	placeholder: 'e.g. payment_7Yx2Kp',
	listing: getAll.listing,
	options: [fields.loadContactOption],
	load: async (api, id, subject) => await api.loadPayment(id, subject),
	isOwed,
});
