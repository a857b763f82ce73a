import { isObject, type Json } from './json';

/**
 * How the hand-made list of fields writes a type, as JSON schema. What follows a type in brackets
 * or after a comma are words for people. The first that matches holds.
 */
const types: Array<[RegExp, Json]> = [
	[/^array of strings/, { type: 'array', items: { type: 'string' } }],
	[/^array/, { type: 'array' }],
	[/^(int64|int)\b/, { type: 'integer' }],
	[/^(double|number)\b/, { type: 'number' }],
	[/^boolean\b/, { type: 'boolean' }],
	[/^object\b/, { type: 'object' }],
	[/^cursors\b/, { type: 'object' }],
	[/^(ISO )?date-time\b/, { type: 'string', format: 'date-time' }],
	[/^gid\b/, { type: 'string', pattern: '^gid://shopify/[A-Za-z]+/\\d+$' }],
	[/^lower case/, { type: 'string', pattern: '^[^A-Z]+$' }],
	[/^upper case/, { type: 'string', pattern: '^[^a-z]+$' }],
	// An ellipsis at the end: others are not known.
	[/^[\w|]+\|…/, { type: 'string' }],
	[
		/^(string|host|part|whole|name|names|from 0|id,desc|JSON as a string)(\b|$)/,
		{ type: 'string' },
	],
	[/^$/, {}],
];

/** The schema of a value that is there. Fails on a type that it cannot read. */
export function typeSchema(type: unknown): Json {
	if (isObject(type)) return objectSchema(type);
	const text = String(type);
	const [choice = ''] = text.split(' ');
	if (/^\w+(\|\w+)+$/.test(choice)) return { type: 'string', enum: choice.split('|') };
	const known = types.find(([pattern]) => pattern.test(text));
	if (!known) throw new Error(`the contract has a type that cannot be read: ${text}`);
	return known[1];
}

/** The schema of a field: a null stands for an absent value. */
function fieldSchema(type: unknown): Json {
	if (String(type).startsWith('null or missing')) return { type: 'null' };
	return { oneOf: [{ type: 'null' }, typeSchema(type)] };
}

/** An object with these fields and no others; each may be absent. */
export function objectSchema(fields: Json): Json {
	const properties = Object.entries(fields).map(([name, type]) => [name, fieldSchema(type)]);
	return {
		type: 'object',
		properties: Object.fromEntries(properties),
		additionalProperties: false,
	};
}
