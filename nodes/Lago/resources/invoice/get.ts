import { getRowOperation } from '../../../core';
import type { LagoApi } from '../../api';
import { getAll } from './getAll';
import { isOwed } from './which';

export const get = getRowOperation<LagoApi>({
	kind: 'invoice',
	idField: 'invoiceId',
	placeholder: 'e.g. 1a901a90-1a90-1a90-1a90-1a901a901a90',
	listing: getAll.listing,
	options: [],
	load: async (api, id, subject) => await api.loadInvoice(id, subject),
	isOwed,
});
