import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { ReadParameter } from '../node/operation';
import { oneOf } from '../node/values';
import { laterVersions, onlyFirstVersion } from '../node/version';

/** A choice of which rows to list, in words. Nodes have it since version 2. */
export interface Segments {
	/** Such as `Which Invoices`. */
	displayName: string;
	/** The first one is what a new node lists. `all` is among them. */
	choices: Array<INodePropertyOptions & { value: string }>;
}

const name = 'which';

/** The choice; in version 1 all rows, as n8n goes by the default of a field that a node does not have. */
export function segmentFields({ displayName, choices }: Segments): INodeProperties[] {
	const first = choices[0]?.value ?? '';
	return [
		{
			displayName,
			name,
			type: 'options',
			options: choices,
			default: first,
			displayOptions: laterVersions,
		},
		{
			displayName,
			name,
			type: 'hidden',
			default: 'all',
			displayOptions: onlyFirstVersion,
		},
	];
}

/** A filter by the vendor's own words for what the choice says: it is there where the choice leaves all rows. */
export function whereAll({ choices }: Segments, filter: INodeProperties): INodeProperties {
	const others = choices.map(({ value }) => value).filter((value) => value !== 'all');
	return { ...filter, displayOptions: { hide: { [`/${name}`]: others } } };
}

/** @throws Failure invalid_input where an expression gives none of the choices */
export function chosenSegment({ displayName, choices }: Segments, read: ReadParameter): string {
	const values = choices.map(({ value }) => value);
	return oneOf(read(name), displayName, values);
}
