/**
 * Paddle's own SDK, told by lines of JSON what to call or which event to read.
 *
 * Answers each line with one: what the SDK did not accept, or null, and which fields of the answer it
 * does not know: none, as it passes over them.
 */
import { createInterface } from 'node:readline';
import { Paddle } from '@paddle/paddle-node-sdk';

const client = new Paddle(process.env.SDK_API_KEY, { environment: process.env.SDK_BASE_URL });

/** Calls a method of the client, such as `customers.get`. Of a list one page is read, or all of it. */
async function call({ call: name, arguments: given, isWhole }) {
	const [resource, method] = name.split('.');
	const answer = await client[resource][method](...given);
	// Some lists come whole.
	if (!isWhole) return answer.next ? await answer.next() : answer;
	const ids = new Set();
	for await (const { id } of answer) ids.add(id);
	if (ids.size !== isWhole) throw new Error(`${ids.size} rows in place of ${isWhole}`);
}

/** Verifies a delivery and reads it. */
async function event({ body, signature, secret, type }) {
	const { eventType } = await client.webhooks.unmarshal(body, secret, signature);
	if (eventType !== type) throw new Error(`${eventType} in place of ${type}`);
}

for await (const line of createInterface({ input: process.stdin })) {
	const order = JSON.parse(line);
	const problem = await Promise.resolve()
		.then(() => ('call' in order ? call(order) : event(order)))
		.then(() => null)
		.catch((error) => String(error));
	console.log(JSON.stringify({ problem, unknown: [] }));
}
