import { node, type Node, type Place, type Settings } from './flow';

// n8n's own nodes, with what the examples use of them.

const colors = { plain: 7, green: 4, blue: 5, red: 3 };

interface Note extends Place {
	size: [width: number, height: number];
	color?: keyof typeof colors;
	/** Its text in Markdown. */
	says: string;
}

export function note({ size: [width, height], color = 'plain', says, ...place }: Note): Node {
	return node('n8n-nodes-base.stickyNote', 1, place, {
		content: says,
		height,
		width,
		color: colors[color],
	});
}

/** What a Set node writes into a field; of an expression that gives no text, the type as well. */
type Assigned = string | number | boolean | { expression: string; type: 'array' | 'number' };

interface SetOptions {
	/** Default: left out, so that n8n drops the other fields. */
	includeOtherFields?: boolean;
	settings?: Settings;
}

export function set(
	place: Place,
	fields: Record<string, Assigned>,
	{ settings, ...includes }: SetOptions = {},
): Node {
	const assignments = Object.entries(fields).map(([name, field]) => ({
		id: name,
		name,
		value: typeof field === 'object' ? field.expression : field,
		type: typeof field === 'object' ? field.type : typeof field,
	}));
	const parameters = { assignments: { assignments }, ...includes, options: {} };
	return node('n8n-nodes-base.set', 3.4, place, parameters, settings);
}

export function splitOut(place: Place, field: string, options: object = {}): Node {
	const parameters = { fieldToSplitOut: field, options };
	return node('n8n-nodes-base.splitOut', 1, place, parameters);
}

const comparisons = {
	isTrue: { type: 'boolean', operation: 'true', singleValue: true },
	notEmpty: { type: 'string', operation: 'notEmpty', singleValue: true },
	equals: { type: 'string', operation: 'equals' },
	matches: { type: 'string', operation: 'regex' },
};

interface Condition {
	/** Default that of the node. */
	conditionId?: string;
	value: string;
	is: keyof typeof comparisons;
	than?: string;
}

export function ifNode(
	place: Place,
	{ conditionId = place.id, value, is, than = '' }: Condition,
): Node {
	return node('n8n-nodes-base.if', 2.2, place, {
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{ id: conditionId, leftValue: value, rightValue: than, operator: comparisons[is] },
			],
			combinator: 'and',
		},
		options: {},
	});
}

/** Mails what Compose has written, from the sender that the user enters if none is given. */
export function sendMail(place: Place, settings?: Settings, fromEmail = ''): Node {
	const parameters = {
		fromEmail,
		toEmail: '={{ $json.email }}',
		subject: '={{ $json.emailSubject }}',
		emailFormat: 'both',
		text: '={{ $json.emailText }}',
		html: '={{ $json.emailHtml }}',
		options: { appendAttribution: false },
	};
	return node('n8n-nodes-base.emailSend', 2.1, place, parameters, settings);
}

/** What Compose has written, to the demo's stand-in for a provider of text messages. */
export function sendSms(place: Place, settings?: Settings): Node {
	const parameters = {
		method: 'POST',
		url: 'http://127.0.0.1:4010/sms/messages',
		sendBody: true,
		bodyParameters: {
			parameters: [
				{ name: 'to', value: '={{ $json.phone }}' },
				{ name: 'message', value: '={{ $json.smsText }}' },
			],
		},
		options: {},
	};
	return node('n8n-nodes-base.httpRequest', 4.2, place, parameters, settings);
}

/** Waits for all that leads to it, and passes on the items of all inputs, one input after the other. */
export function merge(place: Place, numberInputs: number): Node {
	return node('n8n-nodes-base.merge', 3.2, place, { numberInputs });
}

/** One file of all items. Not CSV: there a customer's name could be a formula, and Excel garbles letters. */
export function spreadsheet(place: Place, fileName: string): Node {
	const parameters = { operation: 'xlsx', options: { fileName } };
	return node('n8n-nodes-base.convertToFile', 1.1, place, parameters);
}
