import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

/** The rows of each table, by its name. */
export type DataTables = Map<string, IDataObject[]>;

interface Condition {
	keyName: string;
	condition: 'eq' | 'lte' | 'isEmpty';
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
	const { mode, value } = read('dataTableId') as IDataObject;
	const rows = tables.get(String(value));
	if (!rows) throw new Error(`Data table not found by ${mode}`);
	const operation = read('operation');
	const values = () => (read('columns') as { value: IDataObject }).value;
	const add = () => {
		const now = changedNow();
		const row = { id: rows.length + 1, ...values(), createdAt: now.updatedAt, ...now };
		rows.push(row);
		return row;
	};
	if (operation === 'insert') {
		add();
		// n8n tells only how many there are.
		const insertedRows = context.getInputData().length;
		return index === insertedRows - 1 ? [{ success: true, insertedRows }] : [];
	}
	const { conditions } = read('filters') as { conditions: Condition[] };
	const every = read('matchType') === 'allConditions';
	const found = rows.filter((row) => {
		const fits = (condition: Condition) => holds(row, condition);
		return every ? conditions.every(fits) : conditions.some(fits);
	});
	if (operation === 'get') return found.map((row) => ({ ...row }));
	if (operation === 'upsert' && found.length === 0) return [{ ...add() }];
	return found.map((row) => ({ ...Object.assign(row, values(), changedNow()) }));
}

function holds(row: IDataObject, { keyName, condition, keyValue }: Condition): boolean {
	const value = String(row[keyName] ?? '');
	switch (condition) {
		case 'eq':
			return value === String(keyValue ?? '');
		case 'lte':
			return Date.parse(value) <= Date.parse(String(keyValue));
		case 'isEmpty':
			return value === '';
	}
}

const changedNow = () => ({ updatedAt: new Date().toISOString() });
