import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** What a vendor calls the alias of a customer, where that is another word. */
interface NamedAlias {
	name: string;
	placeholder: string;
}

/** The Customer field: a searchable list, an ID (or an email), an email and, where the provider has them, an alias or a subscription. */
export function customerLocator(
	idPlaceholder: string,
	alias?: string | NamedAlias,
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
			...(alias === undefined ? [] : [aliasMode(alias)]),
			...(subscriptionPlaceholder === undefined
				? []
				: [textMode('By Subscription', 'subscription', subscriptionPlaceholder)]),
		],
	};
}

/** What the field calls a way to name a customer, as a sentence has it: `external ID` for By External ID. */
export function nounIn({ modes = [] }: INodeProperties, way: string): string {
	const label = modes.find(({ name }) => name === way)?.displayName ?? way;
	const words = label.replace(/^By /, '').split(' ');
	return words.map((word) => (word === 'ID' ? word : word.toLowerCase())).join(' ');
}

function aliasMode(alias: string | NamedAlias): INodePropertyMode {
	const { name, placeholder } =
		typeof alias === 'string' ? { name: 'By Alias', placeholder: alias } : alias;
	return textMode(name, 'alias', placeholder);
}

function textMode(displayName: string, name: string, placeholder: string): INodePropertyMode {
	const type = 'string';
	return { displayName, name, type, placeholder };
}
