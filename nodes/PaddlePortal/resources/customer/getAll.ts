import { fields, filterText, listOperation, manyOf, oneOf, optional } from '../../../core';
import type { PaddleApi } from '../../api';
import { consentOf, contactOf, customerEntry } from '../../customer';

const statuses = ['active', 'archived'] as const;

export const getAll = listOperation<PaddleApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description: 'Get a list of customers, the newest first',
	noun: 'customers',
	subject: 'the list of customers',
	filters: [
		fields.text('Email', 'email', 'Only customers with exactly this email', 'e.g. ana@example.com'),
		fields.choice(
			'Marketing Consent',
			'marketingConsent',
			'Only customers who have agreed to marketing, or only those who have not',
			['yes', 'no'],
		),
		fields.choices(
			'Status',
			'status',
			'Without it, Paddle lists only customers who are active',
			statuses,
		),
	],
	options: [],
	parse(filters) {
		const consent = optional(filters, 'marketingConsent', (value) =>
			oneOf(value, 'Marketing Consent', ['yes', 'no']),
		);
		return {
			query: {
				email: filterText(filters, 'email', 'Email'),
				status: optional(filters, 'status', (value) => manyOf(value, 'Status', statuses))?.join(),
			},
			keeps: consent === undefined ? undefined : (row) => consentOf(row) === consent,
		};
	},
	page: async (api, call) => await api.list('customers', call),
	idOf: (row) => contactOf(row).customerId,
	entry: customerEntry,
});
