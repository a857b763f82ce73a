import { http } from '../../../demo/http';
import { withCredentials } from '../../../demo/workflow';
import { flowOf, listOf, node, start } from '../flow';
import { check } from '../report';
import type { Stage } from '../stage';
import { startStranger } from '../stranger';

const tries = 3;
const long = 120_000;

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
	const slowest = async (characters: number) => {
		length = characters;
		const stalls = [];
		for (let time = 0; time < tries; time += 1) {
			stalls.push(await longestStall(stage, async () => void (await run())));
		}
		return stalls;
	};
	const run = async () => await editor.execute('long-words', start);
	const short = Math.max(...(await slowest(1)));
	const after = Math.min(...(await slowest(long)));
	check('the server was asked', stranger.heard.length >= 2 * tries, true);
	check(
		'n8n answers others as fast as with a short word',
		after < 5 * short || [after, short],
		true,
	);
	stranger.stop();
}

/** The slowest of n8n's answers to somebody who asks on and on while something is done, in milliseconds. */
async function longestStall({ n8nUrl }: Stage, work: () => Promise<void>): Promise<number> {
	let [isOver, longest] = [false, 0];
	const done = work().finally(() => (isOver = true));
	while (!isOver) {
		const asked = performance.now();
		await http.get(`${n8nUrl}/healthz`);
		longest = Math.max(longest, performance.now() - asked);
	}
	await done;
	return longest;
}
