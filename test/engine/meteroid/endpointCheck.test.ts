import { sandboxForTests } from '../../support/sandbox';
import { triggerFlow, triggerOf } from '../../support/triggers';

const sandbox = sandboxForTests();

/** What n8n's log has after a flow with a pasted secret was switched on. */
async function logged(status: number) {
	sandbox().answerWith(() => ({ status, body: { code: 'X', message: 'no' } }));
	const flow = triggerFlow(triggerOf('meteroid'), sandbox());
	await flow.switchOn();
	return flow.log;
}

test('meteroid: the log says so where the key may not see whether the endpoint is there', async () => {
	expect(await logged(403)).toEqual([
		['warn', expect.stringMatching(/^Node: the key may not read webhook endpoints.+by hand\.$/)],
	]);
});

test('meteroid: a server without such a call is none of the user’s concern', async () => {
	expect(await logged(404)).toEqual([]);
});
