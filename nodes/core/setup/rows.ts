import type { IDataObject } from 'n8n-workflow';
import type { Row } from '../list/pages';
import { isFieldName } from './fieldNames';
import { failed, ok, reportAdvice, warning, type Finding } from './finding';
import { kindsText, listIn, rowsIn, type Shape } from './shape';

/** A page of a list as it was read. */
export interface ReadPage {
	rows: readonly Row[];
	/** What the node makes of each row. */
	items: readonly IDataObject[];
	/** The fields that it looks at for that, in the order in which it does. */
	reads: readonly string[];
	/** Null where the answer was none that anybody remembers. */
	shape: Shape | null;
}

/** Reads each row, and notes which of its fields are looked at. */
export function readPage(
	rows: readonly Row[],
	shape: Shape | null,
	itemOf: (row: Row) => IDataObject,
): ReadPage {
	const reads = new Set<string>();
	const items = rows.map((row) => itemOf(watched(row, reads)));
	return { rows, items, reads: [...reads].filter(isFieldName), shape };
}

function watched(row: Row, reads: Set<string>): Row {
	return new Proxy(row, {
		get(target, key, receiver) {
			if (typeof key === 'string') reads.add(key);
			return Reflect.get(target, key, receiver);
		},
		has(target, key) {
			if (typeof key === 'string') reads.add(key);
			return Reflect.has(target, key);
		},
	});
}

const nouns: Readonly<Record<string, string>> = {
	customerId: 'customer ID',
	customerName: 'name',
	email: 'email',
	phone: 'phone',
	amount: 'amount',
};

/** How fields are called that may hold what is missing. */
const likelyNames: Readonly<Record<string, RegExp>> = {
	customerId: /id$/i,
	customerName: /name/i,
	email: /mail/i,
};

const changedAdvice = `The provider may have changed its answers. ${reportAdvice}`;

/**
 * What is wrong with a page whose rows are to be customers or theirs.
 * @param needed the fields that at least one row must have, and whether nothing goes without
 */
export function faultsIn(
	page: ReadPage,
	needed: ReadonlyArray<[field: string, isVital: boolean]>,
): Finding[] {
	const { rows, items } = page;
	const lost = lostRows(page);
	if (rows.length === 0) return lost > 0 ? [noObjects(lost)] : [];
	const missing = needed.filter(([field]) => items.every((item) => isNothing(item[field])));
	const findings = missing.map(([field, isVital]) => {
		const noun = nouns[field] ?? field;
		const facts = `no ${noun} in any row; ${fieldsRead(page)}`;
		const found = `No row has ${article(noun)} that the node can read. ${oddFields(page, field)}`;
		return isVital ? failed(found, facts, changedAdvice) : warning(found, facts, changedAdvice);
	});
	if (lost === 0) return findings;
	const count = `${lost} of ${lost + rows.length} rows are not objects`;
	return [...findings, warning(`${count}, so the node leaves them out.`, count, changedAdvice)];
}

function noObjects(count: number): Finding {
	const found = `The list has ${count} ${count === 1 ? 'entry' : 'entries'}, but none is an object with fields, so the node cannot read any customer in it.`;
	return failed(found, `list of ${count}, none of them an object`, changedAdvice);
}

/** How many entries of the list the node has left out, as they are no objects. */
function lostRows({ rows, shape }: ReadPage): number {
	const list = shape && listIn(shape);
	return list ? Math.max(0, rowsIn(list) - rows.length) : 0;
}

/** How many rows have each of the fields that any has, as `name 100, email 96`. */
export function countsIn({ items }: ReadPage, fields: readonly string[]): string {
	const counts = fields.map((field) => {
		const count = items.filter((item) => !isNothing(item[field])).length;
		return count === 0 ? null : `${nouns[field] ?? field} ${count}`;
	});
	return counts.filter(Boolean).join(', ');
}

/** The fields that the node looks at, with what they are like in this answer: nothing of their values. */
export function fieldsRead({ reads, shape }: ReadPage): string {
	const fields = fieldsIn(shape);
	return reads
		.map((name) => {
			const field = fields.get(name);
			return `${name} (${field ? kindsText(field) : 'not there'})`;
		})
		.join(', ');
}

/** Which of the fields that the node looks at for one of its own it cannot read, in a sentence or two. */
function oddFields({ reads, shape }: ReadPage, wanted: string): string {
	const fields = fieldsIn(shape);
	const likely = reads.filter((name) => likelyNames[wanted]?.test(name));
	const looked = likely.length > 0 ? likely : reads;
	const isNoText = (name: string) =>
		[...(fields.get(name)?.kinds.keys() ?? [])].some((label) => noTexts.includes(label));
	const odd = [
		['Not there', looked.filter((name) => !fields.has(name))],
		['There, but not as text', looked.filter(isNoText)],
	] as const;
	return odd
		.flatMap(([what, names]) => (names.length > 0 ? [`${what}: ${names.join(', ')}.`] : []))
		.join(' ');
}

const noTexts = ['object', 'list', 'true or false'];

function fieldsIn(shape: Shape | null): ReadonlyMap<string, Shape> {
	return (shape && listIn(shape)?.rows?.fields) ?? new Map<string, Shape>();
}

/** A finding for a page with nothing wrong. */
export function goodPage(found: string, page: ReadPage): Finding {
	return ok(found, `${page.rows.length} rows; ${fieldsRead(page)}`);
}

function isNothing(value: unknown): boolean {
	return value === null || value === undefined;
}

function article(noun: string): string {
	return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
