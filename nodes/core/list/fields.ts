import { updateDisplayOptions, type INodeProperties } from 'n8n-workflow';
import { laterVersions, onlyFirstVersion } from '../node/version';

/** How much of a list, as in every node of n8n. */
export const amountFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

const onePerCustomerField: INodeProperties = {
	displayName: 'One per Customer',
	name: 'onePerCustomer',
	type: 'boolean',
	default: false,
	description:
		'Whether to return one item per customer, with the number of their rows and the total, so that each customer gets one mail. The node then reads the whole list.',
};

/** As many customers as there are, or a few for a first try. */
const customerAmountFields = amountFields.map((field) => ({
	...field,
	...(field.name === 'returnAll' ? { default: true } : { default: 3 }),
}));

/** What lists of what customers have ask for. One per Customer has fields of its own, simplified or not, and since version 2 gives all customers unless told otherwise. */
export const onePerCustomerFields: INodeProperties[] = [
	{ ...onePerCustomerField, displayOptions: onlyFirstVersion },
	{ ...onePerCustomerField, default: true, displayOptions: laterVersions },
	...updateDisplayOptions(onlyFirstVersion, amountFields),
	...updateDisplayOptions({ ...laterVersions, show: { onePerCustomer: [false] } }, amountFields),
	...updateDisplayOptions(
		{ ...laterVersions, show: { onePerCustomer: [true] } },
		customerAmountFields,
	),
	{ ...simplifyField, displayOptions: { hide: { onePerCustomer: [true] } } },
];

/** The collection Filters. */
export function filtersField(filters: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: filters,
	};
}
