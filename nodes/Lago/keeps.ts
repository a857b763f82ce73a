import type { Row } from '../core';

type Test = (row: Row) => boolean;

/**
 * The test for rows that pass all of these, those that are not asked for left out; undefined where none
 * is. Lago leaves out filters that a server of some age does not know, so the node looks at each row itself.
 */
export function keeps(tests: ReadonlyArray<Test | undefined>): Test | undefined {
	const asked = tests.flatMap((test) => test ?? []);
	return asked.length === 0 ? undefined : (row) => asked.every((test) => test(row));
}

/** The test for a field with that value; undefined where none is asked for. */
export function has(field: string, value: string | undefined): Test | undefined {
	return value === undefined ? undefined : (row) => row[field] === value;
}
