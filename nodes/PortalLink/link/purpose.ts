import type { INodeProperties } from 'n8n-workflow';
import { Failure, laterVersions, onlyFirstVersion, textOrNull } from '../../core';

const longest = 64;

export const purposeOption: INodeProperties = {
	displayName: 'Purpose',
	name: 'purpose',
	type: 'string',
	default: '',
	placeholder: 'e.g. renewal 2026',
	description:
		'A note of your own about what the link is for. Verify returns it. Anyone who sees the link can read it, and it makes the link longer.',
	displayOptions: onlyFirstVersion,
};

export const campaignField: INodeProperties = {
	displayName: 'Campaign',
	name: 'campaign',
	type: 'string',
	default: '',
	placeholder: 'e.g. renewal 2026',
	description:
		'What you send the link for, so that you can see later for which campaign it was opened. Anyone who sees the link can read it, and it makes the link longer.',
	displayOptions: laterVersions,
};

export const rowOption: INodeProperties = {
	displayName: 'Row',
	name: 'row',
	type: 'string',
	default: '',
	description:
		'Which row of your table the link is for, so that you can note in it when the link is opened. Anyone who sees the link can read it, and it makes the link longer.',
};

/**
 * The purpose of a link, such as the campaign or the row that it is sent for, as it was entered: by its
 * letters it is found in the table again. Undefined where none is given.
 * @param label the field's, for messages
 * @throws Failure invalid_input where it is long or has several lines
 */
export function parsePurpose(value: unknown, label: string): string | undefined {
	if (textOrNull(value) === null) return undefined;
	const purpose = String(value);
	if (purpose.length <= longest && !/[\p{Cc}\p{Cs}]/u.test(purpose)) return purpose;
	throw new Failure(
		'invalid_input',
		`${label} is not a short text on one line.`,
		`Enter at most ${longest} characters.`,
	);
}
