import { withCredentials, type Node } from '../../../demo/workflow';
import { flowOf, listOf, node, start } from '../flow';
import { check } from '../report';
import { stalls } from '../stall';
import type { Stage } from '../stage';

const items = Array.from({ length: 1500 }, (_, at) => ({
	name: `Customer ${at}`,
	link: `https://n8n.example.com/webhook/open-portal?t=${at}`,
}));

/** Compose with many items holds n8n up no longer than n8n's own node for fields does, which writes as many. */
export async function manyMessagesHoldNobodyUp(stage: Stage): Promise<void> {
	const { editor, credentials } = stage;
	const compose = node('Write', 'portalLink', {
		resource: 'message',
		operation: 'compose',
		company: 'Acme',
		name: '={{ $json.name }}',
		link: '={{ $json.link }}',
	});
	const fields = [
		'emailSubject',
		'emailText',
		'emailHtml',
		'smsText',
		'smsSegments',
		'smsEncoding',
	];
	const assignments = fields.map((name) => ({
		id: name,
		name,
		value: '=Hello {{ $json.name }}, your portal: {{ $json.link }}',
		type: 'string',
	}));
	const set = node(
		'Write',
		'n8n-nodes-base.set',
		{ assignments: { assignments }, includeOtherFields: true },
		{ typeVersion: 3.4 },
	);
	const stallsBy = async (name: string, write: Node) => {
		await editor.saveWorkflow(
			name,
			withCredentials(flowOf(name, [...listOf(items), write]), credentials),
		);
		const written = (await editor.execute(name, start)).items('Write');
		check(`${name}: all are written`, written.length, items.length);
		return await stalls(stage, async () => await editor.execute(name, start));
	};
	const usual = Math.max(...(await stallsBy('set', set)));
	const ours = Math.min(...(await stallsBy('compose', compose)));
	check('no longer than with the node for fields', ours < 2 * usual || [ours, usual], true);
}
