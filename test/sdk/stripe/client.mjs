/**
 * Stripe's own SDK, told by lines of JSON what to call or which event to read.
 *
 * Answers each line with one: what the SDK did not accept, or null, and which fields of the answer it
 * does not know: none, as it passes on what comes.
 */
import { createInterface } from 'node:readline';
import Stripe from 'stripe';

const { protocol, hostname, port, pathname } = new URL(process.env.SDK_BASE_URL);
const client = new Stripe(process.env.SDK_API_KEY, {
	protocol: protocol.slice(0, -1),
	host: hostname,
	port,
	maxNetworkRetries: 0,
	telemetry: false,
	httpClient: Stripe.createFetchHttpClient(async (url, options) => {
		// The sandbox plays Stripe below a path of its own.
		const target = new URL(url);
		target.pathname = pathname + target.pathname;
		return await fetch(target, options);
	}),
});

/** Calls a method of the client, such as `customers.list`; of a list, all pages are read if that is wanted. */
async function call({ call: name, arguments: given, isWhole }) {
	const parts = name.split('.');
	const method = parts.pop();
	const resource = parts.reduce((at, part) => at[part], client);
	const answer = resource[method](...given);
	if (!isWhole) return await answer;
	const ids = new Set();
	for await (const { id } of answer) ids.add(id);
	if (ids.size !== isWhole) throw new Error(`${ids.size} rows in place of ${isWhole}`);
}

/** Verifies a delivery and reads it. */
function event({ body, signature, secret }) {
	client.webhooks.constructEvent(body, signature, secret);
}

/** Sends a delivery as Stripe would sign it. Fails where it is answered with another status. */
async function deliver({ url, body, secret, status }) {
	const signature = client.webhooks.generateTestHeaderString({ payload: body, secret });
	const headers = { 'stripe-signature': signature };
	const answer = await fetch(url, { method: 'POST', headers, body });
	if (answer.status !== status) throw new Error(`${answer.status} in place of ${status}`);
}

/** What an order is for, by what is in it. */
function obey(order) {
	if ('call' in order) return call(order);
	return 'url' in order ? deliver(order) : event(order);
}

for await (const line of createInterface({ input: process.stdin })) {
	const order = JSON.parse(line);
	const problem = await Promise.resolve()
		.then(() => obey(order))
		.then(() => null)
		.catch((error) => String(error));
	console.log(JSON.stringify({ problem, unknown: [] }));
}
