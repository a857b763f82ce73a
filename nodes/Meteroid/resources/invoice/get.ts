import { fields, getRowOperation } from '../../../core';
import type { MeteroidApi } from '../../api';
import { invoiceIdOf } from '../../ids';
import { getAll } from './getAll';
import { isOpen } from './which';

export const get = getRowOperation<MeteroidApi>({
	kind: 'invoice',
	idField: 'invoiceId',
	placeholder: 'e.g. inv_2xXyMf4K',
	listing: getAll.listing,
	options: [fields.emailChoiceOption, fields.loadContactOption],
	normalize: invoiceIdOf,
	load: async (api, id, subject) => await api.loadInvoice(id, subject),
	isOwed: isOpen,
});
