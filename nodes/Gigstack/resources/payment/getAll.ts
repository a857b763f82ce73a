import { contact, fields, filterText, isRecord, listOperation, textOrNull } from '../../../core';
import type { ListCall, Page } from '../../../core';
import type { GigstackApi } from '../../api';
import { createdFilters, createdQuery } from '../../createdFilters';
import { nameOf } from '../../customer';
import { momentOf } from '../../moment';
import { amountOf } from './amount';
import { parseStatus, statusFilters } from './status';

const subject = 'the list of payments';

export const getAll = listOperation<GigstackApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payments',
	description: 'Get a list of payments, for example of all that are not paid yet',
	noun: 'payments',
	subject,
	isSegment: true,
	filters: [
		fields.text('Client ID', 'clientId', 'The client whose they are', 'e.g. client_7Yx2Kp'),
		...createdFilters,
		fields.text('Email', 'email', 'The email of the client', 'e.g. ana@example.com'),
		...statusFilters,
	],
	options: [fields.loadContactOption],
	parse: (filters) => ({
		query: {
			...createdQuery(filters),
			client_id: filterText(filters, 'clientId', 'Client ID'),
			email: filterText(filters, 'email', 'Email'),
			status: parseStatus(filters),
			order_by: 'timestamp',
			sort: 'asc',
		},
	}),
	page: pageOfStatuses,
	idOf: ({ id }) => textOrNull(id),
	entry(row, phoneCountry) {
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
	query: NonNullable<ListCall['query']>,
	page = '0:0:',
	limit: number,
): Promise<Page> {
	const statuses = typeof query.status === 'object' ? query.status : [query.status];
	const [index = '0', before = '0', ...cursor] = page.split(':');
	const { rows, nextPage, total } = await api.list(['payments'], {
		query: { ...query, status: statuses[Number(index)] },
		page: cursor.join(':') || undefined,
		limit,
		subject,
		isListPage: true,
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
