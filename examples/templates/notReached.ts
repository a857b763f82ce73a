import type { Node, Place } from './flow';
import { spreadsheet } from './nodes';

/**
 * What fails before a message is written comes from our nodes, with a code and a sentence. Nodes that send
 * give one text, or an error; a field `message` is then a column of the user's own list.
 */
export const failedBefore = '$json.message && !$json.smsText';
export const reason = `(${failedBefore} ? $json.message : ($json.error?.message ?? $json.error ?? ''))`;
export const whyNot = `={{ ${reason} }}`;

/** The file that a flow ends with. */
export function listOfThoseNotReached(at: Place['at']): Node {
	return spreadsheet(
		{ id: 'not-reached-list', name: 'List of those not reached', at },
		'not-reached.xlsx',
	);
}
