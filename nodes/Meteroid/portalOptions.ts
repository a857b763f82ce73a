import type { INodeProperties } from 'n8n-workflow';
import { durationOption, fields, laterVersions, oneOf, onlyFirstVersion } from '../core';
import { optional, parseDurationOption, recordOrEmpty, wholeNumber } from '../core';
import type { TokenWishes } from './api';
import { look, parseLook } from './look';

const day = 86_400;
/** Of a token, in seconds. */
const bounds = { shortest: 60, longest: 30 * day };

const oldServers =
	'Older self-hosted servers ignore it and make links that never expire; the output shows when each link ends.';

/** What a token can be asked for, and the look of the portal, which is no group of its own in version 1. */
export const portalOptions: INodeProperties[] = [
	{
		...durationOption(
			'Lifetime',
			'lifetime',
			`How long the link works: 1 minute to 30 days. ${oldServers}`,
			{ amount: 1, unit: 'days' },
		),
		displayOptions: laterVersions,
	},
	{
		...fields.number(
			'Expires In (Seconds)',
			'expiresInSeconds',
			`How long the link works: 60 seconds to 30 days. ${oldServers}`,
			day,
		),
		displayOptions: onlyFirstVersion,
	},
	{
		displayName: 'Look of the Portal',
		name: 'look',
		type: 'collection',
		placeholder: 'Add Setting',
		default: {},
		options: look,
		displayOptions: laterVersions,
	},
	...look.map((field) => ({
		...field,
		displayName: `Portal: ${field.displayName}`,
		displayOptions: onlyFirstVersion,
	})),
	{
		displayName: 'Read Only',
		name: 'readOnly',
		type: 'boolean',
		default: true,
		description:
			'Whether customers can look at everything but change nothing. Needs Meteroid Cloud or a server from 2.2 on.',
	},
];

/**
 * What to ask of the token, and the query parameters of the link.
 * @throws Failure invalid_input that names the option
 */
export function parsePortalOptions(options: Record<string, unknown>) {
	const parameters = parseLook({ ...options, ...recordOrEmpty(options.look) });
	const lifetimeSeconds =
		optional(options, 'lifetime', (value) => parseDurationOption(value, 'Lifetime', bounds)) ??
		optional(options, 'expiresInSeconds', (value) =>
			wholeNumber(value, 'Expires In', bounds.shortest, bounds.longest),
		);
	const readOnly = optional(options, 'readOnly', (value) =>
		oneOf(String(value), 'Read Only', ['false', 'true']),
	);
	const wishes: TokenWishes = { lifetimeSeconds, isReadOnly: readOnly === 'true' };
	return { wishes, parameters };
}
