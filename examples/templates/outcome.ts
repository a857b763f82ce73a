import type { Connections, Node } from './flow';
import { ifNode, set } from './nodes';
import { listOfThoseNotReached } from './notReached';
import { getRows } from './table';
import { campaignName } from './thisCampaign';

// A run that is gone leaves “sending”; one that was told nothing clear notes “in doubt”.
const isInDoubt = "['sending', 'in doubt'].includes(state)";

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
			inDoubt: counted(isInDoubt),
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
			why: "={{ $json.why || ($json.state === 'sending' ? 'Execution ' + $json.run.split('-')[0] + ' took this customer but did not note the result, so the message may or may not have been sent. Check the log of your mail provider.' : 'No execution has got to this customer yet.') }}",
			code: `={{ ((state) => ${isInDoubt})($json.state) ? 'in_doubt' : $json.code || 'waiting' }}`,
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
