import type { Sandbox } from '../sandbox/index';
import { audiences, writesTo } from './audiences';

export interface Counts {
	customers: number;
	delivered: number;
	/** How many customers were not reached, by code. */
	failed: Record<string, number>;
}

export interface Expected extends Counts {
	/** The IDs of those who must get a message, they and nobody else; where the list is in the example, its counts say enough. */
	recipients?: string[];
}

export interface Campaign {
	/** The file in examples/ without its ending, and the flow's ID in the demo's n8n. */
	id: string;
	provider: 'gigstack' | 'meteroid' | 'appstle';
	/** The field of the customer that the messages go to. */
	channel: 'email' | 'phone';
	/** How its links are opened: by following them, or by pressing the button of the page they lead to. */
	opensBy: 'link' | 'button';
	/** Whether its messages are sent by other runs than the one that is started. */
	inChunks?: true;
	/** What it must come to with the sandbox's customers. */
	expected(sandbox: Sandbox): Expected;
}

export const campaigns: Campaign[] = [
	{
		id: 'campaign-email-meteroid',
		provider: 'meteroid',
		channel: 'email',
		opensBy: 'link',
		expected: () => ({
			customers: 20,
			delivered: 17,
			failed: { invalid_input: 1, no_email: 1, not_found: 1 },
		}),
	},
	{
		id: 'campaign-email-gigstack',
		provider: 'gigstack',
		channel: 'email',
		opensBy: 'link',
		expected: () => ({
			customers: 20,
			delivered: 16,
			failed: { invalid_input: 1, not_found: 1, several_match: 2 },
		}),
	},
	{
		id: 'campaign-email-appstle',
		provider: 'appstle',
		channel: 'email',
		opensBy: 'link',
		expected: () => ({
			customers: 20,
			delivered: 16,
			failed: { invalid_input: 1, no_email: 2, not_found: 1 },
		}),
	},
	{
		id: 'campaign-sms-gigstack',
		provider: 'gigstack',
		channel: 'phone',
		opensBy: 'link',
		expected: () => ({
			customers: 20,
			delivered: 16,
			failed: { invalid_input: 1, no_phone: 2, not_found: 1 },
		}),
	},
	{
		id: 'remind-unpaid-invoices-meteroid',
		provider: 'meteroid',
		channel: 'email',
		opensBy: 'link',
		expected: (sandbox) => writesTo(audiences.overdueInvoices(sandbox), 'email'),
	},
	{
		id: 'win-back-paused-subscribers-appstle',
		provider: 'appstle',
		channel: 'email',
		opensBy: 'link',
		expected: (sandbox) => writesTo(audiences.pausedSubscriptions(sandbox), 'email'),
	},
	{
		id: 'pending-payments-sms-gigstack',
		provider: 'gigstack',
		channel: 'phone',
		opensBy: 'link',
		expected: (sandbox) => writesTo(audiences.pendingPayments(sandbox), 'phone'),
	},
	{
		id: 'campaign-in-chunks',
		provider: 'meteroid',
		channel: 'email',
		opensBy: 'link',
		inChunks: true,
		expected: (sandbox) => writesTo(audiences.everybody(sandbox), 'email'),
	},
	{
		id: 'campaign-open-portal',
		provider: 'meteroid',
		channel: 'email',
		opensBy: 'button',
		expected: () => ({
			customers: 12,
			delivered: 10,
			failed: { invalid_input: 1, no_email: 1 },
		}),
	},
];

/** The flows that the links of Portal Link lead to. */
export const redirectFlows = [
	'open-portal-appstle',
	'open-portal-gigstack',
	'open-portal-meteroid',
];

/** The flows that a provider's event starts. */
export const triggerFlows = [
	'invoice-finalized-meteroid',
	'payment-failed-appstle',
	'payment-past-due-gigstack',
];

/** The flows whose webhooks campaigns need, so that they must be published first. */
export const flowsToPublish = [...redirectFlows, 'campaign-in-chunks'];

/** The sum over several campaigns. */
export function sum(all: Counts[]): Counts {
	const total: Counts = { customers: 0, delivered: 0, failed: {} };
	for (const { customers, delivered, failed } of all) {
		total.customers += customers;
		total.delivered += delivered;
		for (const [code, count] of Object.entries(failed)) {
			total.failed[code] = (total.failed[code] ?? 0) + count;
		}
	}
	return total;
}
