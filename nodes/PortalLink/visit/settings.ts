import { Failure, oneOf, quote } from '../../core';
import { isPath } from '../link/address';
import { providers, type ProviderName } from '../link/subject';
import { parseLook, type Look } from '../page/look';
import { parseOwnTexts } from '../page/ownTexts';
import type { OwnText } from '../page/text';

/** How the user has set up the page that links lead to. */
export interface VisitSettings {
	provider: ProviderName;
	look: Look;
	texts: OwnText[];
	sendsNewLinks: boolean;
	/** Whether the items say when the portal was opened. */
	notesOpenings: boolean;
}

/**
 * The settings of the trigger.
 * @param read gives a field's value
 * @throws Failure invalid_input that names the field
 */
export function parseVisitSettings(read: (name: string) => unknown): VisitSettings {
	const path = read('path');
	if (!isPath(path)) {
		throw new Failure(
			'invalid_input',
			`Path is ${quote(path)}.`,
			'Use letters, digits and hyphens, such as portal.',
		);
	}
	return {
		provider: oneOf(read('provider'), 'Provider', providers),
		look: parseLook(read),
		texts: parseOwnTexts(read('texts')),
		sendsNewLinks: read('sendNewLinks') === true,
		notesOpenings: read('noteOpenings') === true,
	};
}
