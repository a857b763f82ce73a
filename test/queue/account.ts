import { decodeJwt } from 'jose';
import { z } from 'zod';
import { addressOf } from '../../demo/addresses';
import type { MeteroidCustomer } from '../../sandbox/meteroid/customers';
import type { Outcome } from './campaign';
import type { ReceivedMail } from './mailbox';

export interface Account {
	/** Customers by what the flow says became of them. */
	reported: Record<string, number>;
	/** Customers who got a mail. */
	reached: number;
	/** Those in doubt who got one. */
	doubtedReached: number;
	/** What is not as it must be, in words: at most a few of a kind. */
	problems: string[];
}

/** Holds what the flow says about each customer against the mails that arrived. */
export function account(
	customers: MeteroidCustomer[],
	outcomes: Outcome[],
	mails: ReceivedMail[],
): Account {
	const problems: string[] = [];
	const mailsTo = countedByCustomer(customers, mails, problems);
	const codes = new Map<string, string>();
	for (const { customerId, code } of outcomes) {
		if (codes.has(customerId)) problems.push(`${customerId} is reported twice`);
		codes.set(customerId, code);
	}
	const reported: Record<string, number> = {};
	let doubtedReached = 0;
	for (const { id } of customers) {
		const code = codes.get(id) ?? 'not reported';
		const count = mailsTo.get(id) ?? 0;
		reported[code] = (reported[code] ?? 0) + 1;
		if (count > 1) problems.push(`${id} got ${count} mails`);
		if (code === 'in_doubt') doubtedReached += count;
		else if (count !== (code === 'delivered' ? 1 : 0)) {
			problems.push(`${id} is reported as ${code} and got ${count} mails`);
		}
	}
	if (codes.size !== customers.length) {
		problems.push(`${codes.size} of ${customers.length} customers are reported`);
	}
	return { reported, reached: mailsTo.size, doubtedReached, problems: problems.slice(0, 5) };
}

/** How many mails each customer got, by whose portal the link in it opens. */
function countedByCustomer(
	customers: MeteroidCustomer[],
	mails: ReceivedMail[],
	problems: string[],
): Map<string, number> {
	const byUuid = new Map(customers.map((customer) => [customer.uuid, customer]));
	const counts = new Map<string, number>();
	for (const { to, text } of mails) {
		const customer = byUuid.get(uuidBehind(text) ?? '');
		if (!customer) problems.push(`the mail to ${to} has no customer's link`);
		else if (addressOf(customer, 'email') !== to) {
			problems.push(`the mail to ${to} opens the portal of ${customer.name}`);
		} else counts.set(customer.id, (counts.get(customer.id) ?? 0) + 1);
	}
	return counts;
}

const claimsSchema = z.object({ resource: z.object({ Customer: z.string() }) });

function uuidBehind(text: string): string | undefined {
	const [token] = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(text) ?? [];
	if (token === undefined) return undefined;
	return claimsSchema.parse(decodeJwt(token)).resource.Customer;
}
