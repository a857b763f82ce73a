import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, filterTime, oneOf, optional, textOrNull } from '../core';
import { parseFlow, type Flow } from './flow';
import { flowOption } from './flowFields';
import { languageOf, languageOption } from './languages';
import { parseReturnAddress, type ReturnAddress } from './returnUrl';

/** What is wished of a session. */
export interface SessionOptions {
	configuration: string | undefined;
	language: string | undefined;
	returnTo: ReturnAddress | undefined;
	flow: Flow | undefined;
	/** Whether who opens the link when it has expired may log in, and in epoch seconds until when. */
	login: { until: number | undefined } | undefined;
}

export const configurationOption: INodeProperties = fields.text(
	'Configuration ID',
	'configurationId',
	'Which settings of the portal to use, if you have several. Leave it out for the default ones.',
	'e.g. bpc_1MAhNDLkdIwHu7ix',
);

export const sessionOptions: INodeProperties[] = [
	configurationOption,
	flowOption,
	languageOption,
	{
		displayName: 'Log In When Expired',
		name: 'loginWhenExpired',
		type: 'boolean',
		default: true,
		description:
			'Whether customers who open the link after it has expired can prove their email address and go on to the portal. With it you can mail the link.',
	},
	fields.time(
		'Log In Until',
		'loginUntil',
		'With Log In When Expired: until when they can log in. Leave it out to set no end.',
	),
	fields.text(
		'Return URL',
		'returnUrl',
		'Where the portal leads back to. In live mode it begins with https://. Leave it out to use the address in the settings of the portal.',
		'e.g. https://example.com/account',
	),
];

/**
 * Parses those options.
 * @throws Failure invalid_input that names the option
 */
export function parseSessionOptions(options: Record<string, unknown>): SessionOptions {
	const mayLogIn = optional(options, 'loginWhenExpired', (value) =>
		oneOf(String(value), 'Log In When Expired', ['false', 'true']),
	);
	const until = filterTime(options, 'loginUntil', 'Log In Until');
	if (until !== undefined && mayLogIn !== 'true') {
		throw new Failure(
			'invalid_input',
			'Log In Until needs Log In When Expired.',
			'Add that option too, or remove this one.',
		);
	}
	const seconds = until && Math.floor(until.getTime() / 1000);
	return {
		configuration: parseConfiguration(options),
		language: optional(options, 'language', languageOf),
		returnTo: optional(options, 'returnUrl', (value) => parseReturnAddress(value, 'Return URL')),
		flow: optional(options, 'flow', parseFlow),
		login: mayLogIn === 'true' ? { until: seconds } : undefined,
	};
}

/** @throws Failure invalid_input for what is no ID of settings */
export function parseConfiguration(options: Record<string, unknown>): string | undefined {
	return optional(options, 'configurationId', (value) => {
		const id = textOrNull(value);
		if (id !== null && /^bpc_\w+$/.test(id)) return id;
		throw new Failure(
			'invalid_input',
			`Configuration ID is ${id === null ? 'empty' : 'not a valid ID'}.`,
			'It begins with bpc_. Leave the option out for the default settings.',
		);
	});
}
