/**
 * Lago's own client, told by lines of JSON what to call.
 *
 * Answers each line with one: what the client did not accept, or null, and which fields of the answer it
 * does not know: none, as it passes on what comes.
 */
import { createInterface } from 'node:readline';
import { Client } from 'lago-javascript-client';

const client = Client(process.env.SDK_API_KEY, {
	baseUrl: `${process.env.SDK_BASE_URL}/api/v1`,
});

/** Calls a method of the client, such as `customers.findCustomer`; of a list, all pages are read if that is wanted. */
async function call({ call: name, arguments: given, isWhole }) {
	const [resource, method] = name.split('.');
	const first = await client[resource][method](...given);
	if (!isWhole) return;
	const [query] = given;
	const ids = new Set();
	for (let answer = first; ;) {
		for (const { lago_id } of answer.data[resource]) ids.add(lago_id);
		const { next_page: page } = answer.data.meta;
		if (page === null) break;
		answer = await client[resource][method]({ ...query, page });
	}
	if (ids.size !== isWhole) throw new Error(`${ids.size} rows in place of ${isWhole}`);
}

/** What the client throws is the answer itself. */
async function problemOf(error) {
	return 'status' in error ? `HTTP ${error.status}: ${JSON.stringify(error.error)}` : String(error);
}

for await (const line of createInterface({ input: process.stdin })) {
	const problem = await call(JSON.parse(line)).then(() => null, problemOf);
	console.log(JSON.stringify({ problem, unknown: [] }));
}
