import { contact, created, fields, filterText, isRecord, listOperation } from '../../../core';
import { textOrNull } from '../../../core';
import type { ListCall, Page } from '../../../core';
import type { GigstackApi } from '../../api';
import { nameOf } from '../../customer';
import { momentOf } from '../../moment';
import { amountOf } from './amount';
import { parseStatus, segments, statusFilters } from './status';

const subject = 'the list of payments';

export const getAll = listOperation<GigstackApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payments',
	description: 'Get a list of payments, for example of all that are unpaid',
	noun: 'payments',
	subject,
	segments,
	countField: 'paymentCount',
	filters: [
		...created.filters,
		fields.text('Customer ID', 'clientId', 'Only payments of this customer', 'e.g. client_7Yx2Kp'),
		fields.text(
			'Email',
			'email',
			'Only payments of the customer with this email',
			'e.g. ana@example.com',
		),
		...statusFilters,
	],
	options: [fields.loadContactOption],
	parse: (filters, _options, segment) => ({
		query: {
			...created.query(filters),
			client_id: filterText(filters, 'clientId', 'Customer ID'),
			email: filterText(filters, 'email', 'Email'),
			status: parseStatus(filters, segment),
			order_by: 'timestamp',
			sort: 'asc',
		},
	}),
	page: pageOfStatuses,
	idOf: ({ id }) => textOrNull(id),
	entry(row, { phoneCountry }) {
		const client = isRecord(row.client) ? row.client : { id: row.client };
		const { id, email, phone } = client;
		const customerId = id ?? row.client_id ?? row.clientId;
		return {
			contact: contact({ customerId, customerName: nameOf(client), email, phone }, phoneCountry),
			fields: {
				paymentId: textOrNull(row.id),
				status: textOrNull(row.status),
				createdAt: momentOf(row.created_at)?.toISOString() ?? null,
			},
			money: amountOf(row),
		};
	},
});

/**
 * One page of the payments with a status; where there are several, the pages of one come after those
 * of the other.
 * @param page `<which status>:<payments with those before>:<gigstack's cursor>`
 */
async function pageOfStatuses(
	api: GigstackApi,
	{ query, page = '0:0:', ...call }: ListCall,
): Promise<Page> {
	const status = query?.status;
	const statuses = typeof status === 'object' ? status : [status];
	const [index = '0', before = '0', ...cursor] = page.split(':');
	const { rows, nextPage, total } = await api.list(['payments'], {
		query: { ...query, status: statuses[Number(index)] },
		page: cursor.join(':') || undefined,
		...call,
	});
	const soFar = Number(before) + (total ?? 0);
	const next = Number(index) + 1;
	const nextStatus = next < statuses.length ? `${next}:${soFar}:` : undefined;
	return {
		rows,
		nextPage: nextPage === undefined ? nextStatus : `${index}:${before}:${nextPage}`,
		total: total === undefined ? undefined : soFar,
	};
}
