import type { INodeProperties } from 'n8n-workflow';
import { campaignOptions } from '../campaign/settings';

export { emailChoiceOption } from '../customer/contactSettings';
export { customerLocator } from '../customer/locator';
export { includeInputFields } from './inputFields';
export { ifSeveralMatchOption, loadContactOption } from '../portal/fields';

/** A field for text. */
export function text(
	displayName: string,
	name: string,
	description: string,
	placeholder: string,
): INodeProperties {
	return { displayName, name, type: 'string', default: '', placeholder, description };
}

/** A field for a whole number. */
export function number(
	displayName: string,
	name: string,
	description: string,
	initial: number,
): INodeProperties {
	return { displayName, name, type: 'number', default: initial, description };
}

/** A field for one of a vendor's own words, which are shown as they are. */
export function choice(
	displayName: string,
	name: string,
	description: string,
	values: readonly string[],
): INodeProperties {
	const options = values.map((value) => ({ name: value, value }));
	const [first = ''] = values;
	return { displayName, name, type: 'options', default: first, description, options };
}

/** A field for several of a vendor's own words. */
export function choices(
	displayName: string,
	name: string,
	description: string,
	values: readonly string[],
): INodeProperties {
	const options = values.map((value) => ({ name: value, value }));
	return { displayName, name, type: 'multiOptions', default: [], description, options };
}

/** A field for a point in time. */
export function time(displayName: string, name: string, description: string): INodeProperties {
	return { displayName, name, type: 'dateTime', default: '', description };
}

/** The collection Options: an operation's own and those of every run, in the order of the alphabet as n8n shows such lists. */
export function optionsField(own: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [...campaignOptions, ...own].sort((one, other) =>
			one.displayName.localeCompare(other.displayName),
		),
	};
}
