import type { Connections, Node } from './flow';
import { ifNode, set } from './nodes';
import { writeNode } from './names';
import { failedBefore, listOfThoseNotReached, reason } from './notReached';
import { getRows } from './table';
import { campaignName } from './thisCampaign';

/** What a mail server or a service may say that has the message all the same. */
const unsure = [
	'timeout',
	'timed out',
	'abort',
	'reset',
	'closed',
	'gateway',
	'hang up',
	'process your request',
];
const maySent = `${JSON.stringify(unsure).replaceAll('"', "'")}.some((word) => String(${reason}).toLowerCase().includes(word))`;

/** What the table says of a customer: nothing in `state` where the next run may write to them. */
export const became = {
	row: {
		expression: `={{ $json.row ?? $('${writeNode}').item.json.row }}`,
		type: 'number' as const,
	},
	customerId: `={{ $json.error ? $json.customerId ?? null : $('${writeNode}').item.json.customerId }}`,
	state: `={{ !$json.error ? 'sent' : ${failedBefore} ? ($json.error === 'duplicate' ? 'duplicate' : null) : ${maySent} ? 'sending' : null }}`,
	code: `={{ !$json.error ? null : ${failedBefore} ? $json.error : 'not_sent' }}`,
	why: `={{ $json.error ? ${reason} : null }}`,
	sentAt: '={{ $json.error ? null : $now.toISO() }}',
};

const table = 'Everybody so far';

/** What the campaign has come to by the table, in numbers, and a file of those it has not reached. */
export function outcome([x, y]: [number, number]): {
	/** The name of the node that begins. */
	first: string;
	nodes: Node[];
	connections: Connections;
} {
	const everybody = getRows(
		{ id: 'everybody', name: table, at: [x, y] },
		{ campaign: campaignName },
		{ executeOnce: true },
	);
	const went = set(
		{ id: 'went', name: 'How it went', at: [x + 220, y - 100] },
		{
			customers: counted(),
			sent: counted("state === 'sent'"),
			opened: counted('openedAt'),
			inDoubt: counted("state === 'sending'"),
			failed: counted('!state && code'),
			twiceInTheList: counted("state === 'duplicate'"),
			waiting: counted('!state && !code'),
		},
		{ settings: { executeOnce: true } },
	);
	const sorted = ifNode(
		{ id: 'sorted', name: 'Reached?', at: [x + 220, y + 100] },
		{ value: '={{ $json.state }}', is: 'equals', than: 'sent' },
	);
	const who = set(
		{ id: 'who', name: 'Who was not reached', at: [x + 440, y + 100] },
		{
			who: '={{ $json.name || $json.customer }}',
			why: "={{ $json.why || ($json.state === 'sending' ? 'Execution ' + $json.run + ' took this customer and did not note what came of it, so the message may have been sent or not. Look in the log of your mail provider.' : 'No execution has come to this customer yet.') }}",
			code: "={{ $json.state === 'sending' ? 'in_doubt' : $json.code || 'waiting' }}",
		},
	);
	const file = listOfThoseNotReached([x + 660, y + 100]);
	return {
		first: everybody.name,
		nodes: [everybody, went, sorted, who, file],
		connections: {
			[everybody.name]: [[went.name, sorted.name]],
			[sorted.name]: [[], [who.name]],
			[who.name]: [[file.name]],
		},
	};
}

function counted(condition = 'true') {
	const rows = `$('${table}').all()`;
	return {
		expression: `={{ ${rows}.filter(({ json: { state, code, openedAt } }) => ${condition}).length }}`,
		type: 'number' as const,
	};
}
