import { check, playScene } from '../e2e/report';
import { ourTrigger } from '../sdk/ourNode';
import type { Forwarder } from '../mocks/forwarder';

const path = '/v1/webhook_endpoints';
const own = 'https://n8n.example.com/webhook/w/node/webhook';

/** The calls by which a trigger registers itself, puts its endpoint right, and leaves. */
export async function endpointCalls(forwarder: Forwarder, apiKey: string): Promise<void> {
	const credential = { apiKey, baseUrl: forwarder.url };
	const trigger = await ourTrigger('StripePortal', credential, 'invoice.payment_failed');
	const after = async (name: string, work: () => Promise<unknown>, mustBe: string[]) => {
		await playScene(name, async () => {
			forwarder.seen.length = 0;
			await work();
			// What it answers always has the same ID.
			const seen = forwarder.seen.map((call) => call.replace(/we_\w+/, 'we_1'));
			check(`${name}: is taken`, seen, mustBe);
		});
	};
	// The version is newer than stripe-mock.
	forwarder.misspell = (given) => given.replace('2026-10-28.endive', '2026-08-26.dahlia');
	forwarder.retell = (answer) => told(answer, 'https://elsewhere.example.com/hook');
	await after('an endpoint is registered', async () => await trigger.switchOn(), [
		`GET ${path} 200`,
		`POST ${path} 200`,
	]);
	forwarder.retell = (answer) => told(answer, own);
	await after('an endpoint is put right', async () => await trigger.switchOn(), [
		`GET ${path} 200`,
		`POST ${path}/we_1 200`,
	]);
	await after('an endpoint is removed', async () => await trigger.switchOff(), [
		`GET ${path} 200`,
		`DELETE ${path}/we_1 200`,
	]);
	forwarder.misspell = (given) => given.replace('enabled_events', 'enabled_event');
	forwarder.retell = (answer) => told(answer, 'https://elsewhere.example.com/hook');
	const refused = async () => await trigger.switchOn().catch(() => {});
	await after('an endpoint with a parameter that is misspelt', refused, [
		`GET ${path} 200`,
		`POST ${path} 400`,
	]);
	forwarder.misspell = (given) => given;
	forwarder.retell = (answer) => answer;
}

/** An answer whose endpoints have that address, and a secret, which stripe-mock leaves out. */
function told(answer: string, url: string): string {
	return answer.replace(
		/"url": ?"https?:[^"]*"/g,
		`"url": ${JSON.stringify(url)}, "secret": "whsec_${'0'.repeat(32)}"`,
	);
}
