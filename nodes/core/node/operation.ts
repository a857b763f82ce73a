import {
	updateDisplayOptions,
	type IDataObject,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { InputContact } from './inputFields';
import type { Opened } from '../portal/opened';

/** Reads a parameter of one item, its expressions resolved. Fails with a Failure where they cannot be. */
export type ReadParameter = (name: string) => unknown;

/** The flow that a node runs in. */
export interface Flow {
	/** Whether it was saved before the node had a second version. */
	isFirstVersion: boolean;
	/** The day it is in the flow's time zone, such as `2026-11-27`. */
	today: string;
}

/** Takes note of what a result opens. */
export type Opens = (result: IDataObject, opened: Opened) => void;

/** One operation as the panel shows it, with the fields it asks for. */
export interface ShownOperation {
	value: string;
	name: string;
	/** What the nodes panel says, such as `Get portal link`. */
	action: string;
	description: string;
	fields: INodeProperties[];
}

/** One operation: how it is shown, and what it does for one item. */
export interface Operation<Api> extends ShownOperation {
	/** What it gives, as the summary of a run counts it, such as `links`. */
	noun: string;
	/** True where it lists what the provider has, so that running it twice would give everybody twice. */
	isList?: boolean;
	/** True where it lets through what is genuine: of an item that it refuses, nothing can be believed. */
	isCheck?: boolean;
	/** The provider that an item is about, in a node that has none of its own. */
	vendorOf?(read: ReadParameter): string;
	/** How the contact in an input item is taken; as it stands where this is not given. */
	inputContact?(read: ReadParameter): InputContact;
	/** @param opens to be told of each result that opens a customer's account, or has one written to */
	run(read: ReadParameter, api: Api, opens: Opens, flow: Flow): Promise<IDataObject[]>;
}

export interface ShownResource {
	value: string;
	name: string;
	operations: ShownOperation[];
}

export interface Resource<Api> extends ShownResource {
	operations: Array<Operation<Api>>;
}

/** The node's whole parameter panel, made from what it can do, so that panel and code cannot differ. */
export function propertiesOf(resources: ShownResource[]): INodeProperties[] {
	return [
		selector(
			'Resource',
			'resource',
			resources.map(({ name, value }) => ({ name, value })),
		),
		...resources.flatMap((resource) => [
			...updateDisplayOptions({ show: { resource: [resource.value] } }, [
				selector('Operation', 'operation', resource.operations.map(operationChoice)),
			]),
			...resource.operations.flatMap((operation) =>
				updateDisplayOptions(
					{ show: { resource: [resource.value], operation: [operation.value] } },
					operation.fields,
				),
			),
		]),
	];
}

/**
 * The subtitle of the node on the canvas, as an expression: what was chosen, in the words of the panel.
 * No inner braces: n8n takes two of them for the end of the expression.
 */
export function subtitleOf(resources: ShownResource[]): string {
	const words = resources.flatMap(({ value: resource, name, operations }) =>
		operations.map((one) => [`${resource}.${one.value}`, `${one.name}: ${name}`]),
	);
	const chosen = '$parameter["resource"] + "." + $parameter["operation"]';
	return `={{ (${JSON.stringify(Object.fromEntries(words))})[${chosen}] }}`;
}

function operationChoice(operation: ShownOperation): INodePropertyOptions {
	const { name, value, action, description } = operation;
	return { name, value, action, description };
}

function selector(
	displayName: string,
	name: string,
	options: INodePropertyOptions[],
): INodeProperties {
	const first = options[0]?.value ?? '';
	return { displayName, name, type: 'options', noDataExpression: true, options, default: first };
}
