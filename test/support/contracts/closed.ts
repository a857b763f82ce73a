import { isObject, listIn, objectIn, resolved, type Json } from './json';

/**
 * The document with each of its component schemas made ready for a judge. OpenAPI leaves objects open,
 * but a field that the vendor does not name is one that the sandbox made up: so objects are closed,
 * unless they name no field at all or say themselves what else may be in them.
 */
export function closedDocument(document: Json): Json {
	const components = objectIn(document.components);
	const schemas = Object.entries(objectIn(components.schemas)).map(([name, schema]) => [
		name,
		closed(document, schema),
	]);
	return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } };
}

/** One schema of the document, closed. */
export function closed(document: Json, node: unknown): unknown {
	if (!isObject(node) || typeof node.$ref === 'string') return node;
	const schema = withoutNullable(merged(document, node));
	const branches = listIn(schema.oneOf ?? schema.anyOf);
	// What is named beside alternatives belongs to each of them: closing either would refuse the other.
	if (schema.allOf || (schema.properties && branches.length > 0)) return inlined(document, schema);

	const close = (value: unknown) => closed(document, value);
	if (branches.length > 0) return alternatives(schema, branches.map(close));
	const properties = Object.entries(objectIn(schema.properties)).map(([name, value]) => [
		name,
		close(value),
	]);
	return {
		...schema,
		...(properties.length > 0 && {
			properties: Object.fromEntries(properties),
			additionalProperties: close(schema.additionalProperties ?? false),
		}),
		...(isObject(schema.additionalProperties) && {
			additionalProperties: close(schema.additionalProperties),
		}),
		...(schema.items !== undefined && { items: close(schema.items) }),
	};
}

/** "Null or this" as a condition: what is wrong is then told of this, and not of each alternative. */
function alternatives(schema: Json, branches: unknown[]): Json {
	const word = schema.oneOf ? 'oneOf' : 'anyOf';
	const others = branches.filter((branch) => objectIn(branch).type !== 'null');
	if (others.length === branches.length) return { ...schema, [word]: branches };
	const choice = others.length === 1 ? others[0] : { [word]: others };
	return { ...schema, [word]: undefined, if: { type: 'null' }, else: choice };
}

/** The members of allOf as one object, so that it can be closed; as it was where they are not all objects. */
function merged(document: Json, schema: Json): Json {
	const { allOf, ...rest } = schema;
	if (!Array.isArray(allOf)) return schema;
	const members = [...allOf, rest].map((member) => merged(document, resolved(document, member)));
	if (members.some(({ oneOf, anyOf, allOf: nested }) => oneOf ?? anyOf ?? nested)) return schema;
	return {
		...Object.assign({}, ...members),
		required: [...new Set(members.flatMap(({ required }) => listIn(required)))],
		properties: Object.assign({}, ...members.map(({ properties }) => objectIn(properties))),
	};
}

/** As the vendor wrote it: references would lead to what is closed. */
function inlined(document: Json, node: unknown): unknown {
	if (Array.isArray(node)) return node.map((each) => inlined(document, each));
	if (!isObject(node)) return node;
	const entries = Object.entries(typeof node.$ref === 'string' ? resolved(document, node) : node);
	const isCombined = (name: string): boolean => ['allOf', 'anyOf', 'oneOf'].includes(name);
	return Object.fromEntries(
		entries.map(([name, value]) => [name, isCombined(name) ? inlined(document, value) : value]),
	);
}

/** OpenAPI 3.0 marks with `nullable` what JSON schema says by the type. */
function withoutNullable({ nullable, ...schema }: Json): Json {
	if (nullable !== true) return schema;
	const isNull = { type: 'null' };
	return { oneOf: [isNull, schema] };
}
