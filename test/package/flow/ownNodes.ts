import { tableRows, type DataTables } from './dataTables';
import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

/** What a flow sends out of n8n. */
export interface Outside {
	/** Throws where the mail server refuses it. */
	mail(mail: Mail): void;
	post(url: string, body: IDataObject): Promise<IDataObject>;
	/** n8n's Data Tables. */
	tables: DataTables;
}

export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
}

type Execute = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

/**
 * n8n's own nodes, by the names that flows have for them: what the examples use of each, as n8n's are
 * no library. Expressions, conditions, branches and pairing are the engine's.
 */
export function ownNodes(outside: Outside): Record<string, INodeType> {
	return {
		manualTrigger: node([], {}, async function () {
			return [this.getInputData()];
		}),
		scheduleTrigger: node([], {}, async function () {
			return [this.getInputData()];
		}),
		stickyNote: node(['content'], {}, async () => [[]]),
		webhook: {
			...node(['path', 'httpMethod', 'multipleMethods'], { outputs: 3 }),
			webhook: async () => ({}),
		},
		noOp: node([], {}, async function () {
			return [this.getInputData()];
		}),
		set: node(['mode', 'jsonOutput', 'assignments', 'includeOtherFields'], {}, set),
		splitOut: node(['fieldToSplitOut', 'options'], {}, splitOut),
		if: node([], { outputs: 2, properties: [conditions] }, decide),
		merge: node(['numberInputs'], { inputs: 4 }, append),
		aggregate: node(['destinationFieldName'], {}, aggregate),
		limit: node(['maxItems'], {}, async function () {
			return [this.getInputData().slice(0, Number(this.getNodeParameter('maxItems', 0)))];
		}),
		splitInBatches: node(['batchSize'], { outputs: 2 }, inBatches),
		emailSend: node(['toEmail', 'subject', 'text', 'html'], {}, async function () {
			const texts = textsOf(this);
			const sent = this.getInputData().map((_item, index) => {
				const text = (name: string) => texts(name, index);
				try {
					outside.mail({
						to: text('toEmail'),
						subject: text('subject'),
						text: text('text'),
						html: text('html'),
					});
					return paired({ accepted: true }, index);
				} catch (error) {
					if (!this.continueOnFail()) throw error;
					return paired({ error: error instanceof Error ? error.message : '' }, index);
				}
			});
			return [sent];
		}),
		dataTable: node(
			['resource', 'operation', 'tableName', 'dataTableId', 'matchType', 'filters', 'columns'],
			{},
			async function () {
				return [
					this.getInputData().flatMap((_item, index) =>
						tableRows(this, outside.tables, index).map((row) => paired(row, index)),
					),
				];
			},
		),
		convertToFile: node(['options'], {}, async function () {
			const { fileName } = this.getNodeParameter('options', 0) as IDataObject;
			return [[{ json: { fileName, rows: this.getInputData().length } }]];
		}),
		httpRequest: node(['url', 'specifyBody', 'jsonBody', 'bodyParameters'], {}, async function () {
			const answers = this.getInputData().map(async (_item, index) => {
				const body = bodyOf(this, index);
				return paired(await outside.post(textsOf(this)('url', index), body), index);
			});
			return [await Promise.all(answers)];
		}),
		respondToWebhook: node(
			['respondWith', 'redirectURL', 'responseBody', 'options'],
			{},
			async function () {
				const texts = textsOf(this);
				const { responseCode } = this.getNodeParameter('options', 0) as IDataObject;
				const redirects = texts('respondWith', 0) === 'redirect';
				const answer = redirects
					? { location: texts('redirectURL', 0) }
					: { body: texts('responseBody', 0) };
				return [[paired({ status: Number(responseCode), ...answer }, 0)]];
			},
		),
	};
}

/** n8n takes its fields as they are, as none of them is hidden. */
function node(
	fields: string[],
	{ inputs = 1, outputs = 1, properties = [] as INodeProperties[] },
	execute?: Execute,
): INodeType {
	const plain = fields.map((name): INodeProperties => {
		return { displayName: name, name, type: 'json', default: '' };
	});
	return {
		description: {
			displayName: 'A node of n8n',
			name: 'own',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: {},
			inputs: Array(inputs).fill(NodeConnectionTypes.Main),
			outputs: Array(outputs).fill(NodeConnectionTypes.Main),
			properties: [...plain, ...properties],
			...(inputs > 1 && { requiredInputs: 1 }),
		},
		execute,
	};
}

/** The engine itself judges what is in a field of this type. */
const conditions: INodeProperties = {
	displayName: 'Conditions',
	name: 'conditions',
	type: 'filter',
	default: {},
	typeOptions: {
		filter: { caseSensitive: true, typeValidation: 'strict', version: 2 },
	},
};

function paired(json: IDataObject, item: number): INodeExecutionData {
	return { json, pairedItem: { item } };
}

function textsOf(context: IExecuteFunctions) {
	return (name: string, index: number): string => String(context.getNodeParameter(name, index, ''));
}

async function set(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData().map((item, index) => {
		const kept = this.getNodeParameter('includeOtherFields', index, false) ? item.json : {};
		return paired({ ...kept, ...written(this, index) }, index);
	});
	return [items];
}

function written(context: IExecuteFunctions, index: number): IDataObject {
	if (context.getNodeParameter('mode', index, '') === 'raw') {
		const json = context.getNodeParameter('jsonOutput', index);
		return typeof json === 'string' ? JSON.parse(json) : (json as IDataObject);
	}
	const { assignments } = context.getNodeParameter('assignments', index) as Assignments;
	return Object.fromEntries(
		assignments.map(({ name, type, value }) => [
			name,
			type === 'string' && typeof value === 'number' ? String(value) : value,
		]),
	);
}

interface Assignments {
	assignments: Array<{ name: string; type: string; value: IDataObject[string] }>;
}

async function splitOut(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData().flatMap((item, index) => {
		const path = textsOf(this)('fieldToSplitOut', index);
		const { destinationFieldName } = this.getNodeParameter('options', index) as IDataObject;
		const list = path.split('.').reduce<unknown>((at, key) => Object(at)[key], item.json);
		return (list as IDataObject[]).map((entry) =>
			paired(destinationFieldName ? { [String(destinationFieldName)]: entry } : entry, index),
		);
	});
	return [items];
}

async function decide(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const [yes, no]: [INodeExecutionData[], INodeExecutionData[]] = [[], []];
	this.getInputData().forEach(({ json }, index) => {
		const holds = this.getNodeParameter('conditions', index, false, { extractValue: true });
		(holds ? yes : no).push(paired(json, index));
	});
	return [yes, no];
}

async function append(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const count = Number(this.getNodeParameter('numberInputs', 0));
	const inputs = Array.from({ length: count }, (_, input) => this.getInputData(input) ?? []);
	return [inputs.flat()];
}

async function aggregate(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const all = this.getInputData().map(({ json }) => json);
	return [[{ json: { [textsOf(this)('destinationFieldName', 0)]: all } }]];
}

/** By its first output what has come back, at the end; by its second one batch after the other. */
async function inBatches(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const memory = this.getContext('node') as {
		waiting?: INodeExecutionData[];
		done?: INodeExecutionData[];
	};
	const isFirst = memory.waiting === undefined;
	const waiting = memory.waiting ?? [...this.getInputData()];
	const done = isFirst ? [] : [...(memory.done ?? []), ...this.getInputData()];
	const batch = waiting.splice(0, Number(this.getNodeParameter('batchSize', 0)));
	Object.assign(memory, { waiting, done });
	return batch.length > 0 ? [[], batch] : [done, []];
}

function bodyOf(context: IExecuteFunctions, index: number): IDataObject {
	if (context.getNodeParameter('specifyBody', index, '') === 'json') {
		return context.getNodeParameter('jsonBody', index) as IDataObject;
	}
	const { parameters } = context.getNodeParameter('bodyParameters', index) as Fields;
	return Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
}

interface Fields {
	parameters: Array<{ name: string; value: string }>;
}
