import type { INodeProperties } from 'n8n-workflow';
import { durationOption, type Duration } from '../node/duration';
import { laterVersions, onlyFirstVersion } from '../node/version';

/** A notice above the fields. */
export function noticeField(text: string): INodeProperties {
	return { displayName: text, name: 'linkNotice', type: 'notice', default: '' };
}

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

const maximumText = 'Fail if the link works for longer, forever, or for an unknown time';
const minimumText = 'Fail if the link expires sooner, or if its expiry is unknown';

/**
 * The options that every operation with a link has.
 * @param maximum what Maximum Lifetime is when it is added: somewhat more than the vendor's links work for
 */
export function linkOptions(maximum: Duration): INodeProperties[] {
	const hour: Duration = { amount: 1, unit: 'hours' };
	return [
		{
			...durationOption('Maximum Lifetime', 'maximumLifetime', maximumText, maximum),
			displayOptions: laterVersions,
		},
		{
			...durationOption('Minimum Lifetime', 'minimumLifetime', minimumText, hour),
			displayOptions: laterVersions,
		},
		{
			displayName: 'Maximum Lifetime (Seconds)',
			name: 'maximumLifetimeSeconds',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 86_400,
			description: maximumText,
			displayOptions: onlyFirstVersion,
		},
		{
			displayName: 'Minimum Lifetime (Seconds)',
			name: 'minimumLifetimeSeconds',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 3600,
			description: minimumText,
			displayOptions: onlyFirstVersion,
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
}
