import { SharedAnswers } from '../../nodes/core/campaign/sharedAnswers';
import { sharedSend } from '../../nodes/core/campaign/sharedSend';
import type { ApiRequest } from '../../nodes/core/requests/request';
import { VirtualClock } from '../support/virtualClock';

const customer: ApiRequest = { method: 'GET', path: ['customers', '1'], subject: 'the customer' };

async function sendTwice(request: ApiRequest): Promise<number> {
	let sent = 0;
	const send = sharedSend(
		async () => ++sent,
		new VirtualClock(),
		new SharedAnswers(() => true),
		async (_mail, sendMail) => await sendMail(),
	);
	await send(request);
	await send(request);
	return sent;
}

test('a request that comes again is answered by the first one', async () => {
	expect(await sendTwice(customer)).toBe(1);
});

test("a page of a long list is not kept, as its rows are the output's already", async () => {
	expect(await sendTwice({ ...customer, isListPage: true })).toBe(2);
});
