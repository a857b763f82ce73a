import { parseIfSeveralMatch, type IfSeveralMatch } from '../customer/matches';
import { parseContactSettings, type ContactSettings } from '../customer/contactSettings';
import { parseRequired } from '../customer/required';
import { Failure } from '../errors';
import { recordOrEmpty, textOrNull } from '../reading/parse';
import { inWords } from '../reading/time';
import { parseDurationOption } from '../node/duration';
import { oneOf, optional, wholeNumber } from '../node/values';
import type { PortalOutput } from './access';
import type { LifetimeBounds } from './lifetime';

/** What the user set for one item, for all providers alike. */
interface PortalSettings {
	ifSeveralMatch: IfSeveralMatch;
	loadContact: boolean;
	contactSettings: ContactSettings;
	required: ReturnType<typeof parseRequired>;
	lifetime: LifetimeBounds;
	/** The user's own parameters of the link. */
	queryParameters: Array<[string, string]>;
}

/**
 * The field Output.
 * @throws Failure invalid_input
 */
export function parseOutput(output: unknown): PortalOutput {
	return oneOf(output, 'Output', ['tokenAndLink', 'link', 'raw']);
}

/**
 * Those of the options that are not a provider's own.
 * @throws Failure invalid_input that names the option
 */
export function parseSettings(options: Record<string, unknown>): PortalSettings {
	return {
		ifSeveralMatch: parseIfSeveralMatch(options),
		loadContact: options.loadContact === true,
		contactSettings: parseContactSettings(options),
		required: parseRequired(options),
		lifetime: parseBounds(options),
		queryParameters: parseParameters(options.queryParameters),
	};
}

function parseBounds(options: Record<string, unknown>): LifetimeBounds {
	const seconds = (name: string, label: string) =>
		optional(options, name, (value) => parseDurationOption(value, label)) ??
		// Version 1 has them in seconds.
		optional(options, `${name}Seconds`, (value) => wholeNumber(value, label, 1));
	const minimumSeconds = seconds('minimumLifetime', 'Minimum Lifetime');
	const maximumSeconds = seconds('maximumLifetime', 'Maximum Lifetime');
	if (
		minimumSeconds === undefined ||
		maximumSeconds === undefined ||
		minimumSeconds <= maximumSeconds
	)
		return { minimumSeconds, maximumSeconds };
	throw new Failure(
		'invalid_input',
		`Minimum Lifetime (${inWords(minimumSeconds)}) is longer than Maximum Lifetime (${inWords(maximumSeconds)}).`,
		'No link can meet both. Change one of them.',
	);
}

function parseParameters(value: unknown): Array<[string, string]> {
	const rows = recordOrEmpty(value).parameter;
	if (!Array.isArray(rows)) return [];
	return rows.map((row) => {
		const { name, value: content } = recordOrEmpty(row);
		return [
			parameterName(name),
			typeof content === 'boolean' ? String(content) : (textOrNull(content) ?? ''),
		];
	});
}

function parameterName(value: unknown): string {
	const name = textOrNull(value);
	const advice = 'Give it one of its own, such as utm_campaign.';
	if (name === null)
		throw new Failure('invalid_input', 'Query Parameters: one has no name.', advice);
	if (name.toLowerCase() !== 'token') return name;
	throw new Failure('invalid_input', "Query Parameters: the name token is the provider's.", advice);
}
