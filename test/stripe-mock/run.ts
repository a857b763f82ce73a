import '../support/quietEngine.js';
import { say } from '../../demo/progress';
import { check, conclude, playScene } from '../e2e/report';
import { ourNode } from '../sdk/ourNode';
import { calls } from './calls';
import { endpointCalls } from './endpoints';
import { startForwarder } from '../mocks/forwarder';
import { startStripeMock } from './server';

const apiKey = 'sk_test_123';

/**
 * Makes each call of the node at Stripe's own mock server, which refuses a parameter that there is not.
 * What it answers is always the same, so what the node makes of that is of no matter here.
 */
async function main(): Promise<void> {
	const mock = await startStripeMock();
	const forwarder = await startForwarder(mock.url);
	const node = await ourNode('StripePortal', { apiKey, baseUrl: forwarder.url });
	try {
		say('\nstripe-mock');
		for (const { name, parameters, calls: expected } of calls) {
			await playScene(name, async () => {
				forwarder.seen.length = 0;
				await node.run(parameters);
				const mustBe = expected.map((call) => `${call} 200`);
				check(`${name}: is taken`, forwarder.seen, mustBe);
			});
		}
		await playScene('the list in the editor', async () => {
			forwarder.seen.length = 0;
			await node.search('martin');
			await node.search('');
			const mustBe = ['GET /v1/customers/search 200', 'GET /v1/customers 200'];
			check('the list in the editor: is taken', forwarder.seen, mustBe);
		});
		await endpointCalls(forwarder, apiKey);
		await playScene('a parameter that is misspelt', async () => {
			forwarder.misspell = (given) => given.replace('locale=', 'lokale=');
			forwarder.seen.length = 0;
			await node.run(calls[1]?.parameters ?? {});
			const mustBe = ['POST /v1/billing_portal/sessions 400'];
			check('a parameter that is misspelt: is refused', forwarder.seen, mustBe);
		});
	} finally {
		forwarder.stop();
		mock.stop();
	}
	process.exit(conclude() ? 0 : 1);
}

void main();
