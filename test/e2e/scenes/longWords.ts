import { withCredentials } from '../../../demo/workflow';
import { flowOf, listOf, node, start } from '../flow';
import { check } from '../report';
import type { Stage } from '../stage';
import { stalls } from '../stall';
import { startStranger } from '../stranger';

/** A word without end in the refusal of a key set's server holds nobody up: n8n answers as with a short one. */
export async function longWordsStopNothing(stage: Stage): Promise<void> {
	const { editor, credentials } = stage;
	let length = 1;
	const stranger = await startStranger((_request, response) => {
		response.writeHead(400, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ message: 'a'.repeat(length) }));
	});
	const verify = node(
		'Verify',
		'portalLink',
		{
			resource: 'token',
			operation: 'verify',
			token: 'a.b.c',
			keySource: 'keySet',
			jwksUrl: stranger.url,
		},
		{ onError: 'continueRegularOutput' },
	);
	await editor.saveWorkflow(
		'long-words',
		withCredentials(flowOf('Long words', [...listOf([{}]), verify]), credentials),
	);
	const run = async () => await editor.execute('long-words', start);
	const short = Math.max(...(await stalls(stage, run)));
	length = 120_000;
	const long = Math.min(...(await stalls(stage, run)));
	check('the server was asked', stranger.heard >= 6, true);
	check('n8n answers others as fast as with a short word', long < 5 * short || [long, short], true);
	stranger.stop();
}
