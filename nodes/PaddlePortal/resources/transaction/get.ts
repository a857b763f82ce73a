import { getRowOperation } from '../../../core';
import type { PaddleApi } from '../../api';
import { getAll } from './getAll';
import { isOwed } from './which';

export const get = getRowOperation<PaddleApi>({
	kind: 'transaction',
	idField: 'transactionId',
	placeholder: 'e.g. txn_01h04vsbhqc62t8hmd4z3b578c',
	listing: getAll.listing,
	options: [],
	load: async (api, id, subject) => await api.loadTransaction(id, subject),
	isOwed,
});
