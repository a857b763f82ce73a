import { getRowOperation } from '../../../core';
import type { StripeApi } from '../../api';
import { getAll } from './getAll';
import { isOwed } from './which';

export const get = getRowOperation<StripeApi>({
	kind: 'invoice',
	idField: 'invoiceId',
	placeholder: 'e.g. in_1MtHbELkdIwHu7ix',
	listing: getAll.listing,
	options: [],
	load: async (api, id, subject) => await api.loadInvoice(id, subject),
	isOwed,
});
