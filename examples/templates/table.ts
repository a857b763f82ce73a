import { node, type Node, type Place, type Settings } from './flow';

// n8n's Data Table, with what the flows use of it.

/** The one table in which all campaigns note who has had which message. */
const tableName = 'Customer portal messages';

const columns = {
	/** What the message is about, as the user has named it. */
	campaign: 'string',
	/** How the user's list names the customer. */
	customer: 'string',
	/** Which of several messages to a customer it is, such as the second reminder of an invoice. */
	about: 'string',
	name: 'string',
	/** Empty until a run takes the customer. */
	state: 'string',
	code: 'string',
	why: 'string',
	/** The execution that took the customer last, and which of its batches. */
	run: 'string',
	sentAt: 'date',
	openedAt: 'date',
} as const;

type Column = keyof typeof columns;

/** What a column of a row has to hold. All of them, if there are several. */
export type Wanted = Partial<Record<Column, string | { is: 'isEmpty' } | { upTo: string }>>;

/** Which rows are meant. */
export type Conditions = { allOf: Wanted[] } | { anyOf: Wanted[] };

/** Values for columns. Those that are not named stay as they are. */
export type Values = Partial<Record<Column, string>>;

const createNode = 'Table of messages';

/** Makes the table at the first run; later it finds the one that is there. */
export function createTable(at: Place['at']): Node {
	const parameters = {
		resource: 'table',
		operation: 'create',
		tableName,
		columns: {
			column: Object.entries(columns).map(([name, type]) => ({ name, type })),
		},
		options: { createIfNotExists: true },
	};
	return dataTable({ id: 'table', name: createNode, at }, parameters);
}

/** Changes the rows that fit, or adds one where there is none. */
export function upsertRow(place: Place, where: Wanted, values: Values): Node {
	return dataTable(place, changing('upsert', where, values));
}

/**
 * Adds a row for each item, all in one go: that n8n does only where the table has no expression, so here
 * it goes by its name. A table that has the name within its own makes the flow fail before it comes here.
 */
export function insertRows(place: Place, values: Values): Node {
	const parameters = {
		resource: 'row',
		operation: 'insert',
		dataTableId: byName,
		columns: mapped(values),
		options: { optimizeBulk: true },
	};
	return dataTable(place, parameters);
}

/** Changes the rows that fit; gives one item for each of them, so none where none fits. */
export function updateRows(place: Place, where: Wanted, values: Values, settings?: Settings): Node {
	return dataTable(place, changing('update', where, values), settings);
}

/**
 * What a link says of its customer's row, from an item of a batch. The run belongs to it, as the IDs of a
 * table that is made anew begin again.
 */
export const rowInLink = "={{ $json.inTheTable.run + '/' + $json.inTheTable.id }}";

/**
 * Notes when a link was opened: in the row that it names, else in all that have its customer's ID. In a flow
 * that makes no table nothing is noted where there is none.
 */
export function noteOpening(place: Place): Node {
	const either = (withRow: string, without: string) => `={{ $json.row ? ${withRow} : ${without} }}`;
	const where = {
		campaign: '={{ $json.campaign }}',
		openedAt: { is: 'isEmpty' },
		[either("'run'", "'campaign'")]: either("$json.row.split('/')[0]", '$json.campaign'),
		[either("'id'", "'customer'")]: either("$json.row.split('/')[1]", '$json.customerId'),
	} satisfies Wanted;
	const parameters = changing('update', where, { openedAt: '={{ $json.openedAt }}' });
	return dataTable(
		place,
		{ ...parameters, dataTableId: byName },
		{ onError: 'continueRegularOutput' },
	);
}

/** All rows that fit, read once for all items. */
export function getRows(place: Place, where: Conditions): Node {
	const parameters = { ...matching('get', where), returnAll: true };
	// n8n reads page by page, and gives up where another run adds rows meanwhile.
	return dataTable(place, parameters, { executeOnce: true, retryOnFail: true });
}

function dataTable(place: Place, parameters: object, settings?: Settings): Node {
	return node('n8n-nodes-base.dataTable', 1.1, place, parameters, settings);
}

const byName = { __rl: true, mode: 'name', value: tableName };

function changing(operation: string, where: Wanted, values: Values): object {
	return { ...matching(operation, { allOf: [where] }), columns: mapped(values), options: {} };
}

function matching(operation: string, where: Conditions): object {
	const [matchType, wanted] =
		'allOf' in where ? ['allConditions', where.allOf] : ['anyCondition', where.anyOf];
	return {
		resource: 'row',
		operation,
		// By ID, as n8n takes any table for one of a name that has this name in it.
		dataTableId: { __rl: true, mode: 'id', value: `={{ $('${createNode}').first().json.id }}` },
		matchType,
		filters: {
			conditions: wanted
				.flatMap((columns) => Object.entries(columns))
				.map(([keyName, wanted]) => {
					if (typeof wanted === 'string') return { keyName, condition: 'eq', keyValue: wanted };
					if ('is' in wanted) return { keyName, condition: wanted.is };
					return { keyName, condition: 'lte', keyValue: wanted.upTo };
				}),
		},
	};
}

/** The columns that get no value are taken out, so that the editor does not empty them. */
function mapped(values: Values): object {
	const schema = Object.entries(columns).map(([id, type]) => ({
		id,
		displayName: id,
		required: false,
		defaultMatch: false,
		display: true,
		type: type === 'date' ? 'dateTime' : type,
		readOnly: false,
		removed: !(id in values),
	}));
	return { mappingMode: 'defineBelow', value: values, matchingColumns: [], schema };
}
