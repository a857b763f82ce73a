import { getRowOperation } from '../../../core';
import type { PolarApi } from '../../api';
import { getAll } from './getAll';
import { isOwed } from './which';

export const get = getRowOperation<PolarApi>({
	kind: 'order',
	idField: 'orderId',
	placeholder: 'e.g. 57107b74-8400-4d80-a2fc-54c2b4239cb3',
	listing: getAll.listing,
	options: [],
	load: async (api, id, subject) => await api.loadOrder(id, subject),
	isOwed,
});
