import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { due, oneOf, textOrNull, wholeNumber, type ReadParameter } from '../../core';
import type { Topic } from '../language/texts';

const choices = [
	{ name: 'Customer Portal', value: 'portal' },
	{ name: 'Failed Payment', value: 'failedPayment' },
	{ name: 'New Invoice', value: 'newInvoice' },
	{ name: 'Unpaid Invoices', value: 'unpaidInvoices' },
] as const;

const ofUnpaidInvoices = { show: { about: ['unpaidInvoices'] } };

export const topicFields: INodeProperties[] = [
	{
		displayName: 'About',
		name: 'about',
		type: 'options',
		options: [...choices],
		default: 'portal',
		description:
			'What you write to the customer about. For other reasons enter your own Email Subject and Message under Options.',
	},
	{
		displayName: 'Amounts',
		name: 'amounts',
		type: 'string',
		default: '={{ $json.amounts }}',
		displayOptions: ofUnpaidInvoices,
		description:
			'The total of the unpaid invoices, such as 11.60 EUR. Leave empty to write no amount.',
	},
	{
		displayName: 'Count',
		name: 'count',
		type: 'string',
		default:
			'={{ $json.invoiceCount ?? $json.paymentCount ?? $json.orderCount ?? $json.transactionCount ?? $json.count }}',
		displayOptions: ofUnpaidInvoices,
		description: 'How many invoices are unpaid. Leave empty to write no number.',
	},
];

/** Options with which users write themselves what a message says. */
const ownWords = ['message', 'emailText', 'smsText', 'texts'];

/**
 * The name of the choice that was made for an item with an overdue invoice, where our texts for it do not
 * mention that; else null.
 * @param options those of the node, as users may say it in their own words
 */
export function silentTopic(
	topic: Topic,
	item: IDataObject,
	options: Record<string, unknown>,
): string | null {
	const isSilent = topic === 'portal' || topic === 'newInvoice';
	if (!isOverdue(item) || !isSilent || ownWords.some((name) => name in options)) return null;
	return choices.find(({ value }) => value === topic)?.name ?? null;
}

function isOverdue({ daysOverdue }: IDataObject): boolean {
	return typeof daysOverdue === 'number' && daysOverdue > 0;
}

/** What a message is about, and what only messages about that have to tell: null where it is not known. */
interface MessageTopic {
	topic: Topic;
	unpaid?: {
		amounts: unknown;
		count: number | null;
		/** A day such as `2026-11-01`, on which what has been overdue for the longest time was due. */
		dueDay: string | null;
	};
}

/**
 * @param item where lists say since when something is overdue
 * @throws Failure invalid_input for a count below 1: who owes nothing is not to be reminded
 */
export function messageTopic(read: ReadParameter, item: IDataObject): MessageTopic {
	const about = oneOf(
		read('about'),
		'About',
		choices.map(({ value }) => value),
	);
	if (about !== 'unpaidInvoices') return { topic: about };
	const given = read('count');
	const count = textOrNull(given) === null ? null : wholeNumber(given, 'Count', 1);
	const topic = count === 1 ? 'unpaidInvoice' : 'unpaidInvoices';
	const dueDay = isOverdue(item) ? due.dayOf(item.dueDate) : null;
	return { topic, unpaid: { amounts: read('amounts'), count, dueDay } };
}
