/**
 * Polar's own SDK, told by lines of JSON what to call or which event to read.
 *
 * Answers each line with one: what the SDK did not accept, or null, and which fields of the answer it
 * does not know: none, as it passes over them.
 */
import { createInterface } from 'node:readline';
import { Polar } from '@polar-sh/sdk';
import { validateEvent } from '@polar-sh/sdk/webhooks';

const client = new Polar({
	accessToken: process.env.SDK_API_KEY,
	serverURL: process.env.SDK_BASE_URL,
	retryConfig: { strategy: 'none' },
});

/** Calls a method of the client, such as `customers.get`. Of a list one page is read, or all of it. */
async function call({ call: name, arguments: given, isWhole }) {
	const [resource, method] = name.split('.');
	const answer = await client[resource][method](...given);
	if (!isWhole) return;
	const ids = new Set();
	for await (const { result } of answer) for (const { id } of result.items) ids.add(id);
	if (ids.size !== isWhole) throw new Error(`${ids.size} rows in place of ${isWhole}`);
}

/** Verifies a delivery and reads it. */
function event({ body, headers, secret, type }) {
	const read = validateEvent(body, headers, secret);
	if (read.type !== type) throw new Error(`${read.type} in place of ${type}`);
}

for await (const line of createInterface({ input: process.stdin })) {
	const order = JSON.parse(line);
	const problem = await Promise.resolve()
		.then(() => ('call' in order ? call(order) : event(order)))
		.then(() => null)
		.catch((error) => String(error));
	console.log(JSON.stringify({ problem, unknown: [] }));
}
