import type { INodeProperties } from 'n8n-workflow';

export const outputField: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	default: 'tokenAndLink',
	options: [
		{
			name: 'Link',
			value: 'link',
			description: 'The link, its customer and how long it works, without the token as a field',
		},
		{ name: 'Raw', value: 'raw', description: "The provider's answer as it came" },
		{
			name: 'Token and Link',
			value: 'tokenAndLink',
			description: 'The link, the token in it, its customer and how long it works',
		},
	],
};

export const ifSeveralMatchOption: INodeProperties = {
	displayName: 'If Several Match',
	name: 'ifSeveralMatch',
	type: 'options',
	default: 'fail',
	description: 'What to do when several customers have the email',
	options: [
		{ name: 'Fail', value: 'fail', description: 'Give none of them a link' },
		{ name: 'Take All', value: 'all', description: 'Give one link for each of them' },
		{ name: 'Take the First', value: 'first', description: 'Give a link for the first one found' },
	],
};

export const loadContactOption: INodeProperties = {
	displayName: 'Load Contact',
	name: 'loadContact',
	type: 'boolean',
	default: true,
	description:
		'Whether to fetch name, email and phone where they are not known yet. Takes one more request for each customer.',
};

/** The options that every operation with a link has. */
export const linkOptions: INodeProperties[] = [
	{
		displayName: 'Maximum Lifetime (Seconds)',
		name: 'maximumLifetimeSeconds',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 86_400,
		description: 'Fails the item if the access works for longer, or for ever',
	},
	{
		displayName: 'Minimum Lifetime (Seconds)',
		name: 'minimumLifetimeSeconds',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 3600,
		description: 'Fails the item if the access ends sooner, or nobody knows when',
	},
	{
		displayName: 'Query Parameters',
		name: 'queryParameters',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Parameter',
		description: 'Added to the link, for example utm_campaign',
		options: [
			{
				displayName: 'Parameter',
				name: 'parameter',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. utm_campaign',
					},
					{ displayName: 'Value', name: 'value', type: 'string', default: '' },
				],
			},
		],
	},
];
