import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** The rows of each table, by its name. */
export type DataTables = Map<string, IDataObject[]>;

interface Condition {
	keyName: string;
	condition: 'eq' | 'gte' | 'lte' | 'isEmpty';
	keyValue?: unknown;
}

/** What n8n's Data Table gives for an item, for what the examples ask of it. */
export function tableRows(
	context: IExecuteFunctions,
	tables: DataTables,
	index: number,
): IDataObject[] {
	const read = (name: string) => context.getNodeParameter(name, index);
	if (read('resource') === 'table') {
		const name = String(read('tableName'));
		if (!tables.has(name)) tables.set(name, []);
		return [{ id: name, name }];
	}
	const rows = tables.get(String((read('dataTableId') as IDataObject).value));
	if (!rows) throw new Error('Data table not found');
	const { conditions } = read('filters') as { conditions: Condition[] };
	const found = rows.filter((row) => conditions.every((condition) => holds(row, condition)));
	const operation = read('operation');
	if (operation === 'get') return found.map((row) => ({ ...row }));
	const values = (read('columns') as { value: IDataObject }).value;
	if (operation === 'upsert' && found.length === 0) {
		const row = { id: rows.length + 1, ...values };
		rows.push(row);
		return [{ ...row }];
	}
	return found.map((row) => ({ ...Object.assign(row, values) }));
}

function holds(row: IDataObject, { keyName, condition, keyValue }: Condition): boolean {
	const value = row[keyName] ?? '';
	switch (condition) {
		case 'eq':
			return String(value) === String(keyValue);
		case 'gte':
			return comparable(value) >= comparable(keyValue);
		case 'lte':
			return comparable(value) <= comparable(keyValue);
		case 'isEmpty':
			return value === '';
	}
}

/** Numbers are IDs, and texts times. */
function comparable(value: unknown): number {
	return typeof value === 'string' ? Date.parse(value) : Number(value);
}
