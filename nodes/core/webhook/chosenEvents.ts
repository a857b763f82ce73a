import type { INodeProperties } from 'n8n-workflow';
import { Failure } from '../errors';
import { textOrNull } from '../reading/parse';

const all = '*';

/** The events that start the flow. */
interface ChosenEvents {
	/** As the provider is told: all that it is asked for, where all are chosen. */
	names: string[];
	isAll: boolean;
	/** An event whose name cannot be read is among all. */
	includes(event: string | null): boolean;
}

/** The fields in which events are chosen: from the provider's list, or typed. */
export function eventFields(events: readonly string[]): INodeProperties[] {
	return [
		{
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			default: [],
			options: [
				{
					name: 'All Events',
					value: all,
					description: 'Whatever happens, also what is not listed',
				},
				...[...events].sort().map((value) => ({ name: value, value })),
			],
			description: 'What starts the flow. Anything else is answered and starts nothing.',
		},
		{
			displayName: 'Other Events',
			name: 'otherEvents',
			type: 'string',
			default: '',
			placeholder: 'e.g. subscription.expired, subscription.renewed',
			description: 'Names of events that are not in the list, separated by commas',
		},
	];
}

/**
 * What was chosen in the fields.
 * @param documented the provider's list, which stands for all
 * @throws Failure invalid_input where nothing is chosen
 */
export function parseChosenEvents(
	listed: unknown,
	typed: unknown,
	documented: readonly string[],
): ChosenEvents {
	const given = [listed, typed].flatMap(namesIn);
	if (given.length === 0) {
		throw new Failure(
			'invalid_input',
			'No event is chosen.',
			'Open the node and choose what starts the flow under Events, or type a name under Other Events.',
		);
	}
	const chosen = new Set(given);
	const isAll = chosen.delete(all);
	return {
		isAll,
		names: [...new Set([...(isAll ? documented : []), ...chosen])],
		includes: (event) => isAll || (event !== null && chosen.has(event)),
	};
}

/** The names in a list, or in a text that separates them by commas. */
function namesIn(value: unknown): string[] {
	const names = Array.isArray(value) ? value : String(textOrNull(value) ?? '').split(',');
	return names.flatMap((name) => textOrNull(name) ?? []);
}
