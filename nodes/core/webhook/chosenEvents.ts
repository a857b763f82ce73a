import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { Failure } from '../errors';
import { textOrNull } from '../reading/parse';
import { titleOf } from '../reading/words';

const all = '*';

/** The events that start the flow. */
interface ChosenEvents {
	/** As the provider is told: all that it is asked for, where all are chosen. */
	names: string[];
	isAll: boolean;
	/** An event whose name cannot be read is among all. */
	includes(event: string | null): boolean;
}

/** What users read of events by their names: `name` where the provider's own reads badly in words, `description` where words do not say it all. */
export type EventWords = Readonly<
	Record<string, Partial<Pick<INodePropertyOptions, 'name' | 'description'>>>
>;

/** The fields in which events are chosen: from the provider's list, in words, or typed. */
export function eventFields(events: readonly string[], words: EventWords = {}): INodeProperties[] {
	const options = events.map((value) => {
		const { name = titleOf(value), description } = words[value] ?? {};
		return { name: `${name} (${value})`, value, action: `On ${inSentence(name)}`, description };
	});
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
					action: 'On any event',
					description: 'Everything that happens, including events that are not in this list',
				},
				...options.sort((one, other) => one.name.localeCompare(other.name)),
			],
			description: 'What starts the flow. Other events are ignored.',
		},
		{
			displayName: 'Other Events',
			name: 'otherEvents',
			type: 'string',
			default: '',
			placeholder: `e.g. ${events.slice(0, 2).join(', ')}`,
			description: 'Names of events that are not in the list, separated by commas',
		},
	];
}

/** As in the nodes panel, where each event is a way to begin: “payment failed”, but “SAT invoice synced”. */
function inSentence(title: string): string {
	return title.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
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
