import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { campaignOptions } from '../campaign/settings';
import { titleOf } from '../reading/words';

export { emailChoiceOption } from '../customer/contactSettings';
export { sameCustomerOption } from '../campaign/sameCustomer';
export { customerLocator } from '../customer/locator';
export { parseRequired, requireOption } from '../customer/required';
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

/** Names of a vendor's own words where the words themselves do not read well. */
type Names = Readonly<Record<string, string>>;

/** A field for one of a vendor's own words. */
export function choice(
	displayName: string,
	name: string,
	description: string,
	values: readonly string[],
	names?: Names,
): INodeProperties {
	const options = choicesOf(values, names);
	const [first = ''] = values;
	return { displayName, name, type: 'options', default: first, description, options };
}

/** A field for several of a vendor's own names for things. */
export function choices(
	displayName: string,
	name: string,
	description: string,
	values: readonly string[],
	names?: Names,
): INodeProperties {
	const options = choicesOf(values, names);
	return { displayName, name, type: 'multiOptions', default: [], description, options };
}

function choicesOf(values: readonly string[], names: Names = {}): INodePropertyOptions[] {
	return values
		.map((value) => ({ name: names[value] ?? titleOf(value), value }))
		.sort((one, other) => one.name.localeCompare(other.name));
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
