import {
	fields,
	firstText,
	listOperation,
	money,
	oneOf,
	optional,
	textOrNull,
} from '../../../core';
import type { AppstleApi } from '../../api';
import { contactOf } from '../../customer';

const subject = 'the list of subscriptions';
const statuses = ['active', 'cancelled', 'paused'];

export const getAll = listOperation<AppstleApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subscriptions',
	description: 'Get a list of subscriptions, for example of all that are paused',
	noun: 'subscriptions',
	subject,
	countField: 'subscriptionCount',
	filters: [fields.choice('Status', 'status', 'Current status of the subscription', statuses)],
	options: [fields.loadContactOption],
	parse: (filters) => ({
		query: {
			status: optional(filters, 'status', (status) => oneOf(status, 'Status', statuses)),
			sort: 'id,desc',
		},
	}),
	page: async (api, call) => await api.list('contracts', call),
	idOf: ({ id }) => textOrNull(id),
	entry: (row, settings) => ({
		contact: contactOf(row, settings),
		fields: {
			subscriptionId: textOrNull(row.subscriptionContractId),
			status: textOrNull(row.status),
			nextBillingDate: textOrNull(row.nextBillingDate),
		},
		money: money.ofDecimal(
			firstText(row, ['orderAmount', 'contractAmount', 'totalPrice']),
			row.currencyCode,
		),
	}),
});
