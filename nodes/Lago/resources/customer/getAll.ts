import { countryCode, Failure, fields, filterText, listOperation } from '../../../core';
import { oneOf, optional, quote } from '../../../core';
import { isFoundBy, type LagoApi } from '../../api';
import { contactOf, customerEntry } from '../../customer';
import { currencyFilter, parseCurrency } from '../../currency';
import { has, keeps } from '../../keeps';

const accountTypes = ['customer', 'partner'] as const;

export const getAll = listOperation<LagoApi>({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customers',
	description: 'Get a list of customers, the newest first',
	noun: 'customers',
	subject: 'the list of customers',
	filters: [
		fields.choice(
			'Account Type',
			'accountType',
			'Which kind of accounts to list: customers or partners',
			accountTypes,
		),
		fields.text(
			'Country',
			'country',
			'Only customers with an address in this country, in two letters or by its name',
			'e.g. FR',
		),
		currencyFilter('Only customers who pay in this currency'),
		fields.text(
			'Search',
			'search',
			'Only customers with this in their name, external ID or email',
			'e.g. acme',
		),
	],
	options: [],
	parse(filters) {
		const accountType = optional(filters, 'accountType', (value) =>
			oneOf(value, 'Account Type', accountTypes),
		);
		const country = optional(filters, 'country', parseCountry);
		const currency = optional(filters, 'currency', parseCurrency);
		const search = filterText(filters, 'search', 'Search');
		return {
			query: {
				'account_type[]': accountType,
				'countries[]': country,
				'currencies[]': currency,
				search_term: search,
			},
			keeps: keeps([
				has('account_type', accountType),
				has('country', country),
				has('currency', currency),
				search === undefined ? undefined : (row) => isFoundBy(row, search),
			]),
		};
	},
	page: async (api, call) => await api.list('customers', call),
	idOf: (row) => contactOf(row).customerId,
	entry: customerEntry,
});

/** @throws Failure invalid_input for what is no country: Lago would leave the filter out, or refuse it */
function parseCountry(value: unknown): string {
	const country = countryCode(value);
	if (country !== null) return country;
	const advice = 'Enter two letters, such as FR, or remove the filter.';
	throw new Failure('invalid_input', `The filter Country is ${quote(value)}.`, advice);
}
