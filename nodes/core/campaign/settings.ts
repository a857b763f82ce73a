import type { INodeProperties } from 'n8n-workflow';
import { optional, wholeNumber } from '../node/values';
import type { GateSettings } from './gate';

interface CampaignSettings extends GateSettings {
	timeoutMilliseconds: number;
}

// These suit a list of any length untouched.
const usualConcurrency = 128;
const usualPatience = 600;
const usualTimeout = 30;

/** The options that concern the run as a whole. */
export const campaignOptions: INodeProperties[] = [
	{
		displayName: 'Give Up After (Seconds)',
		name: 'giveUpAfterSeconds',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: usualPatience,
		description:
			'How long the provider may go without a single good answer before the remaining customers fail',
	},
	{
		displayName: 'Maximum Concurrency',
		name: 'maxConcurrency',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: usualConcurrency,
		description:
			'How many requests may be under way at once. The node begins with a few and adapts to the provider.',
	},
	{
		displayName: 'Maximum Requests per Second',
		name: 'maxRequestsPerSecond',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Upper limit. Leave it out to let the node adapt to the provider.',
	},
	{
		displayName: 'Timeout (Seconds)',
		name: 'timeoutSeconds',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: usualTimeout,
		description: 'How long to wait for one answer',
	},
];

/**
 * The options of a run, taken from its first item.
 * @throws Failure invalid_input that names the option
 */
export function parseCampaignSettings(options: Record<string, unknown>): CampaignSettings {
	const number = (name: string, label: string, most: number) =>
		optional(options, name, (value) => wholeNumber(value, label, 1, most));
	const patience = number('giveUpAfterSeconds', 'Give Up After', 86_400) ?? usualPatience;
	const timeout = number('timeoutSeconds', 'Timeout', 3600) ?? usualTimeout;
	return {
		maxConcurrency: number('maxConcurrency', 'Maximum Concurrency', 1000) ?? usualConcurrency,
		maxRequestsPerSecond:
			number('maxRequestsPerSecond', 'Maximum Requests per Second', 10_000) ?? Infinity,
		giveUpAfterMilliseconds: 1000 * patience,
		timeoutMilliseconds: 1000 * timeout,
	};
}
