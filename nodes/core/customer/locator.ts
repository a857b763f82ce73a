import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** The Customer field: a searchable list, an ID (or an email), an email and, where the provider has them, an alias or a subscription. */
export function customerLocator(
	idPlaceholder: string,
	aliasPlaceholder?: string,
	subscriptionPlaceholder?: string,
): INodeProperties {
	return {
		displayName: 'Customer',
		name: 'customer',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description: "The customer's ID or email, or one chosen from the list",
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Select a customer...',
				typeOptions: { searchListMethod: 'searchCustomers', searchable: true },
			},
			textMode('By ID', 'id', idPlaceholder),
			textMode('By Email', 'email', 'e.g. ana@example.com'),
			...(aliasPlaceholder === undefined ? [] : [textMode('By Alias', 'alias', aliasPlaceholder)]),
			...(subscriptionPlaceholder === undefined
				? []
				: [textMode('By Subscription', 'subscription', subscriptionPlaceholder)]),
		],
	};
}

function textMode(displayName: string, name: string, placeholder: string): INodePropertyMode {
	const type = 'string';
	return { displayName, name, type, placeholder };
}
