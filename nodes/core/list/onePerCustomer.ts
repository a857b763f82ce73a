import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../customer/contact';
import { longerDue, type Due } from './due';
import type { Entry } from './entry';
import { sums, type Money } from './money';
import type { Row } from './pages';

/** What the rows of one customer come to. */
interface Group {
	contact: Contact;
	count: number;
	/** Of what has been owed for the longest time. */
	due?: Due;
	moneys: Money[];
}

/**
 * Puts the rows of each customer together, in the order in which they first occur. A row that names
 * no customer stays alone: it could be anybody's.
 */
export async function byCustomer(
	rows: AsyncIterable<Row>,
	entryOf: (row: Row) => Entry,
): Promise<Group[]> {
	const groups = new Map<string | Entry, Group>();
	for await (const row of rows) {
		const entry = entryOf(row);
		const { contact, due, money } = entry;
		const customer = contact.customerId ?? entry;
		const group = groups.get(customer) ?? { contact, count: 0, moneys: [] };
		group.count++;
		if (due) group.due = longerDue(group.due ?? { dueDate: null, daysOverdue: null }, due);
		if (money) group.moneys.push(money);
		groups.set(customer, group);
	}
	return [...groups.values()];
}

/**
 * The fields of one item for all rows of a customer: how many there are, the oldest due day, and what
 * they come to. In several currencies there is no one sum, but all of them in `amounts`.
 * @param countField what the number of rows is called, such as `invoiceCount`
 */
export function groupItem({ contact, count, due, moneys }: Group, countField: string): IDataObject {
	const counted = { ...contact, [countField]: count, ...due };
	if (moneys.length === 0) return counted;
	const totals = sums(moneys);
	const [total] = totals;
	const none: Money = { amount: null, amountMinor: null, currency: null };
	return {
		...counted,
		...(totals.length === 1 ? total : none),
		amounts: totals.map(({ amount, currency }) => `${amount} ${currency}`).join(' + ') || null,
	};
}
