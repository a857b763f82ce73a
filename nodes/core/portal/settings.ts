import type { IfSeveralMatch } from '../customer/matches';
import { Failure } from '../errors';
import { wholeNumber } from '../numbers';
import { recordOrEmpty, textOrNull } from '../parse';
import { quote } from '../quote';
import type { PortalOutput } from './access';
import type { LifetimeBounds } from './lifetime';

/** What the user set under Options, for one item. */
export interface PortalSettings {
	ifSeveralMatch: IfSeveralMatch;
	loadContact: boolean;
	lifetime: LifetimeBounds;
	/** The user's own parameters of the link. */
	queryParameters: Array<[string, string]>;
	/** All of them, for the options that are the provider's own. */
	options: Record<string, unknown>;
}

/** The field Output; its default where an expression gives something else. */
export function parseOutput(value: unknown): PortalOutput {
	return value === 'link' || value === 'raw' ? value : 'tokenAndLink';
}

/**
 * The field Options.
 * @throws Failure invalid_input that names the option
 */
export function parseSettings(value: unknown): PortalSettings {
	const options = recordOrEmpty(value);
	const { ifSeveralMatch } = options;
	return {
		ifSeveralMatch:
			ifSeveralMatch === 'first' || ifSeveralMatch === 'all' ? ifSeveralMatch : 'fail',
		loadContact: options.loadContact === true,
		lifetime: lifetimeBounds(options),
		queryParameters: queryParameters(options),
		options,
	};
}

function lifetimeBounds(settings: Record<string, unknown>): LifetimeBounds {
	const seconds = (value: unknown, label: string) =>
		value === undefined ? undefined : wholeNumber(value, label, 1, Number.MAX_SAFE_INTEGER);
	const minimumSeconds = seconds(settings.minimumLifetimeSeconds, 'Minimum Lifetime');
	const maximumSeconds = seconds(settings.maximumLifetimeSeconds, 'Maximum Lifetime');
	if (
		minimumSeconds !== undefined &&
		maximumSeconds !== undefined &&
		minimumSeconds > maximumSeconds
	) {
		throw new Failure(
			'invalid_input',
			`Minimum Lifetime (${minimumSeconds}) is longer than Maximum Lifetime (${maximumSeconds}).`,
			'No access could be inside both. Change one of them.',
		);
	}
	return { minimumSeconds, maximumSeconds };
}

/** The user's own parameters of the link. The token is the provider's, so nobody may name another. */
function queryParameters({
	queryParameters: value,
}: Record<string, unknown>): Array<[string, string]> {
	const rows = recordOrEmpty(value).parameter;
	if (!Array.isArray(rows)) return [];
	return rows.map((row) => {
		const { name, value: content } = recordOrEmpty(row);
		const parameter = textOrNull(name);
		if (parameter !== null && parameter.toLowerCase() !== 'token') {
			return [parameter, textOrNull(content) ?? ''];
		}
		throw new Failure(
			'invalid_input',
			`Query Parameters: ${quote(name ?? '')} cannot be the name of a parameter of yours.`,
			'Give it a name of its own, such as utm_campaign.',
		);
	});
}
