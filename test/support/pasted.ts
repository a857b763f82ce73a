import { stringify } from 'csv-stringify/sync';

/** A list as a user pastes it into the node Customers of the examples. */
export function pasted(rows: object[]): string {
	const columns = [...new Set(rows.flatMap(Object.keys))];
	return stringify(rows, { header: true, columns });
}
