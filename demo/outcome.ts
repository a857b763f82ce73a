import { isDeepStrictEqual } from 'node:util';
import type { Sandbox } from '../sandbox/index';
import type { Counts } from '../sandbox/stage/campaign';
import type { Customer } from '../sandbox/stage/person';
import { addressOf } from './addresses';
import type { Campaign } from './campaigns';
import type { Execution } from './execution';
import { http } from './http';
import type { Message } from './messages';

export interface Outcome extends Counts {
	/** What is not as it must be, in words. Without any the campaign came out right. */
	problems: string[];
}

/** Opens the links that arrived and holds them against the sandbox's customers and n8n's own account. */
export async function judge(
	{ provider, channel, opensBy, inChunks, inSteps, expected }: Campaign,
	execution: Execution,
	messages: Message[],
	sandbox: Sandbox,
): Promise<Outcome> {
	const problems: string[] = [];
	if (execution.failure !== undefined) problems.push(`the flow stopped at ${execution.failure}`);

	const customers: readonly Customer[] = sandbox.customers[provider];
	const reached = new Set<string>();
	for (const { to, links } of messages) {
		const [address, ...furtherAddresses] = to;
		const [link, ...furtherLinks] = links;
		const shown = await customerIdBehind(link, opensBy);
		const customer = customers.find(({ id }) => String(id) === shown);
		const message = `the message to ${to.join(', ')}`;
		if (furtherAddresses.length > 0) problems.push(`${message} has several recipients`);
		if (furtherLinks.length > 0) problems.push(`${message} has several links`);
		if (shown === null || !customer) problems.push(`${message} has no link that opens a portal`);
		else if (addressOf(customer, channel) !== address?.toLowerCase()) {
			problems.push(`${message} opens the portal of ${customer.name}`);
		} else if (reached.has(shown)) problems.push(`${customer.name} got two messages`);
		else reached.add(shown);
	}

	const { recipients, ...expectedCounts } = expected();
	if (recipients && !isDeepStrictEqual(new Set(recipients), reached)) {
		problems.push('those who got a message are not those who had to get one');
	}
	const nodes = inChunks ? nodesThatTell.batches : nodesThatTell.one;
	const idOf = (email: unknown) =>
		customers.find((customer) => addressOf(customer, channel) === email)?.id;
	const sentTo = execution
		.items(nodes.sent)
		.map(({ customerId, email }) => String(customerId ?? idOf(email)));
	if (!isDeepStrictEqual(new Set(sentTo), reached)) {
		problems.push('those who got a message are not those the flow sent one to');
	}
	const counts: Counts = {
		customers: execution.items(inSteps ? 'Your steps' : 'Customers').length,
		delivered: reached.size,
		failed: countEach(execution.items(nodes.failed).map(({ code }) => String(code))),
	};
	if (!isDeepStrictEqual(counts, expectedCounts)) {
		problems.push(`it must come to ${JSON.stringify(expectedCounts)}`);
	}
	return { ...counts, problems };
}

function countEach(codes: string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const code of [...codes].sort()) counts[code] = (counts[code] ?? 0) + 1;
	return counts;
}

/** Which customer's portal the link shows; null if it shows none. */
async function customerIdBehind(link = '', opensBy: Campaign['opensBy']): Promise<string | null> {
	const asked = {
		link: { method: 'GET' },
		button: { method: 'POST' },
		login: { method: 'GET', params: { code: '123456' } },
	}[opensBy];
	const page = await http.request<string>({ url: link, ...asked }).catch(() => null);
	return page?.data.match(/<dt>Customer ID<\/dt><dd>([^<]+)<\/dd>/)?.[1] ?? null;
}

/** The nodes of the examples that tell what became of the customers. */
const nodesThatTell = {
	one: { sent: 'Write the message', failed: 'Who was not reached' },
	batches: { sent: 'Reached', failed: 'Not reached' },
};
