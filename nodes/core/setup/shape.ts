import { isRecord } from '../reading/parse';
import { isFieldName } from './fieldNames';
import { kindOf } from './kinds';

/** How often a kind of value came, and how long it was. */
interface Extent {
	count: number;
	least: number | null;
	most: number | null;
}

/** What values in one place of an answer are like, all rows of a list taken together. None of the values is in it. */
export interface Shape {
	kinds: Map<string, Extent>;
	/** How many of them were objects. */
	objects: number;
	/** What is in those objects, by name. What could be a value itself is together under {@link otherKey}. */
	fields: Map<string, Shape>;
	/** What is in the lists among them. */
	rows: Shape | null;
}

/** In place of a key that may be a value: an ID, an email, whatever a user has called something. */
export const otherKey = '…';

const mostDepth = 8;

/** The shape of an answer. */
export function shapeOf(value: unknown): Shape {
	const shape = nothing();
	add(shape, value, 0);
	return shape;
}

function nothing(): Shape {
	return { kinds: new Map(), objects: 0, fields: new Map(), rows: null };
}

function add(shape: Shape, value: unknown, depth: number): void {
	count(shape, value);
	if (depth === mostDepth) return;
	if (Array.isArray(value)) {
		shape.rows ??= nothing();
		for (const row of value) add(shape.rows, row, depth + 1);
	} else if (isRecord(value)) {
		shape.objects++;
		for (const [key, inner] of Object.entries(value)) {
			// Of a list's rows all but the first have names that are known.
			const name = shape.fields.has(key) || isFieldName(key) ? key : otherKey;
			const field = shape.fields.get(name) ?? nothing();
			shape.fields.set(name, field);
			add(field, inner, depth + 1);
		}
	}
}

function count(shape: Shape, value: unknown): void {
	const { label, size } = kindOf(value);
	const { count = 0, least = size, most = size } = shape.kinds.get(label) ?? {};
	shape.kinds.set(label, {
		count: count + 1,
		least: size === null || least === null ? null : Math.min(least, size),
		most: size === null || most === null ? null : Math.max(most, size),
	});
}

/** The largest list in an answer, where the rows are; null where there is none. */
export function listIn(shape: Shape, depth = 0): Shape | null {
	if (shape.rows !== null) return shape;
	if (depth > 1) return null;
	const lists = [...shape.fields.values()].flatMap((field) => listIn(field, depth + 1) ?? []);
	return lists.sort((one, other) => rowsIn(other) - rowsIn(one))[0] ?? null;
}

/** How many rows a list has. */
export function rowsIn({ rows }: Shape): number {
	return [...(rows?.kinds.values() ?? [])].reduce((sum, { count }) => sum + count, 0);
}

/** The kinds of a place in words: `text beginning cus_, 26 characters (99), null (1)`. */
export function kindsText({ kinds }: Shape): string {
	const entries = [...kinds].sort(([, one], [, other]) => other.count - one.count);
	return entries
		.map(([label, extent]) => {
			const size = sizeText(label, extent);
			const times = entries.length > 1 ? ` (${extent.count})` : '';
			return [label, size].filter(Boolean).join(' of ') + times;
		})
		.join(', ');
}

function sizeText(label: string, { least, most }: Extent): string {
	if (least === null || most === null) return '';
	const range = least === most ? String(most) : `${least} to ${most}`;
	if (label === 'list') return range;
	const unit = label === 'number' ? 'digit' : 'character';
	return `${range} ${unit}${most === 1 ? '' : 's'}`;
}
