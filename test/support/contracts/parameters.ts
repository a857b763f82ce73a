import { parse } from 'qs';
import { closed } from './closed';
import { listIn, objectIn, resolved, textIn, type Json } from './json';

export interface Parameter {
	name: string;
	in: string;
	required: boolean;
	schema: Json;
	isList: boolean;
	isDeep: boolean;
	isExploded: boolean;
}

/** The parameters of an operation, those of its path included. */
export function parametersOf(document: Json, path: Json, operation: Json): Parameter[] {
	return [...listIn(path.parameters), ...listIn(operation.parameters)].map((node) => {
		const parameter = resolved(document, node);
		const schema = objectIn(closed(document, resolved(document, parameter.schema)));
		return {
			name: textIn(parameter.name),
			in: textIn(parameter.in),
			required: parameter.required === true,
			schema,
			isList: [schema.type].flat().includes('array'),
			isDeep: parameter.style === 'deepObject',
			isExploded: parameter.explode !== false,
		};
	});
}

/** The schema of an object with path, query and headers: of headers alone others may be there. */
export function parametersSchema(parameters: readonly Parameter[]): Json {
	const places = { path: 'path', query: 'query', headers: 'header' };
	const properties = Object.entries(places).map(([name, place]) => {
		const here = parameters.filter((parameter) => parameter.in === place);
		return [name, parametersIn(here, place === 'header')];
	});
	return { type: 'object', properties: Object.fromEntries(properties) };
}

function parametersIn(parameters: Parameter[], isHeader: boolean): Json {
	const nameOf = ({ name }: Parameter) => (isHeader ? name.toLowerCase() : name);
	return {
		type: 'object',
		properties: Object.fromEntries(parameters.map((one) => [nameOf(one), one.schema])),
		required: parameters.filter(({ required }) => required).map(nameOf),
		additionalProperties: isHeader,
	};
}

/** The query's values by name, still texts; a list only where the contract or the query has one. */
export function readQuery(query: string, parameters: readonly Parameter[]): Json {
	const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
	const flat = new Map<string, string[]>();
	const deep: string[] = [];
	for (const [name, value] of new URLSearchParams(query)) {
		const base = name.split('[', 1).join();
		if (base !== name && byName.get(base)?.isDeep) {
			deep.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
		} else {
			flat.set(name, [...(flat.get(name) ?? []), value]);
		}
	}
	const values = [...flat].map(([name, all]) => [name, valueOf(all, byName.get(name))]);
	return { ...readForm(deep.join('&')), ...Object.fromEntries(values) };
}

/** A form's values, brackets read as lists and objects. */
export const readForm = (body: string): Json => parse(body, { depth: 10, arrayLimit: 1000 });

function valueOf(all: string[], parameter: Parameter | undefined): unknown {
	if (!parameter?.isList) return all.length > 1 ? all : all[0];
	return parameter.isExploded ? all : all.flatMap((one) => one.split(','));
}

/**
 * Where a text was taken for a number that no vendor would take for one: the schema library reads
 * "0x10", "1e2" and " 5" as numbers. Gives the places as JSON pointers.
 */
export function oddNumbers(before: unknown, after: unknown, at = ''): string[] {
	if (typeof after === 'number') {
		return typeof before === 'string' && !/^-?\d+(\.\d+)?$/.test(before) ? [at] : [];
	}
	if (typeof after !== 'object' || after === null) return [];
	const texts = new Map(Object.entries(before ?? {}));
	return Object.entries(after).flatMap(([name, value]) =>
		oddNumbers(texts.get(name), value, `${at}/${name}`),
	);
}
