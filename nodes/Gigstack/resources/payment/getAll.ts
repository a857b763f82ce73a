import { contact, fields, filterText, listOperation, money, recordOrEmpty } from '../../../core';
import { textOrNull, time } from '../../../core';
import type { GigstackApi } from '../../api';
import { createdFilters, createdQuery } from '../../createdFilters';

const subject = 'the list of payments';

/** Gigstack's own client shows `total` with its decimals, so it is in pesos, not in centavos. */
export const getAll = listOperation<GigstackApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payments',
	description: 'Get a list of payments, for example of all that are pending',
	noun: 'payments',
	subject,
	isSegment: true,
	filters: [
		fields.text('Client ID', 'clientId', 'The client whose they are', 'e.g. client_7Yx2Kp'),
		...createdFilters,
		fields.text('Email', 'email', 'The email of the client', 'e.g. ana@example.com'),
		fields.text(
			'Status',
			'status',
			'As gigstack names it, such as pending, succeeded, failed, cancelled or refunded',
			'e.g. pending',
		),
	],
	options: [fields.loadContactOption],
	parse: (filters) => ({
		query: {
			...createdQuery(filters),
			client_id: filterText(filters, 'clientId', 'Client ID'),
			email: filterText(filters, 'email', 'Email'),
			status: filterText(filters, 'status', 'Status'),
			order_by: 'timestamp',
			sort: 'asc',
		},
	}),
	page: async (api, call) => await api.list(['payments'], call),
	idOf: ({ id }) => textOrNull(id),
	entry(row, phoneCountry) {
		const { id, name, email, phone } = recordOrEmpty(row.client);
		const customerId = id ?? row.client_id;
		return {
			contact: contact({ customerId, customerName: name, email, phone }, phoneCountry),
			fields: {
				paymentId: textOrNull(row.id),
				status: textOrNull(row.status),
				createdAt: time.ofAny(row.created_at)?.toISOString() ?? null,
			},
			money: money.ofDecimal(row.total, row.currency),
		};
	},
});
