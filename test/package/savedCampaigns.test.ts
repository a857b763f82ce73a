import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution } from '../../demo/execution';
import { fromSms } from '../../demo/messages';
import type { VendorName } from '../../scripts/vendors';
import { sandboxForTests } from '../support/sandbox';
import { asMessage, expectOwnPortal } from './flow/messages';
import type { Mail } from './flow/ownNodes';
import { loadPackage, type Package } from './flow/run';
import { savedFlow } from './flow/saved';

// The examples as users saved them with version 0.1.0: whatever changes, they do what they did.

// Few, as the flows with segments write to all of them.
const sandbox = sandboxForTests({ customerCount: 120 });
const mails: Mail[] = [];
let loaded: Package;

beforeAll(async () => {
	loaded = await loadPackage(join(__dirname, '../..'));
});
beforeEach(() => {
	mails.length = 0;
});

interface Campaign {
	name: string;
	vendor: VendorName;
	delivered: number;
	/** Those not reached, by code. */
	failed: Record<string, number>;
	/** How one of the messages begins, its subject first. */
	says: string;
}

const campaigns: Campaign[] = [
	{
		name: 'campaign-email-appstle',
		vendor: 'appstle',
		delivered: 16,
		failed: { invalid_input: 1, no_email: 2, not_found: 1 },
		says: 'Your subscription\nHello Emma Martin,\n\nYou can skip, change or pause your next order here:\n\n',
	},
	{
		name: 'campaign-email-gigstack',
		vendor: 'gigstack',
		delivered: 16,
		failed: { invalid_input: 1, not_found: 1, several_match: 2 },
		says: 'Your invoices and payments\nHello Emma Martin,\n\nYour invoices and payments are in your portal:\n\n',
	},
	{
		name: 'campaign-email-meteroid',
		vendor: 'meteroid',
		delivered: 17,
		failed: { invalid_input: 1, no_email: 1, not_found: 1 },
		says: 'Your Starter subscription\nHello Emma Martin,\n\nYour subscription, usage and invoices are in your portal:\n\n',
	},
	{
		name: 'campaign-sms-gigstack',
		vendor: 'gigstack',
		delivered: 16,
		failed: { invalid_input: 1, no_phone: 2, not_found: 1 },
		says: 'Hello Emma Martin, here is your billing portal: ',
	},
	{
		name: 'remind-unpaid-invoices-meteroid',
		vendor: 'meteroid',
		delivered: 67,
		failed: { no_email: 3 },
		says: '3 of your invoices are overdue\nHello 田中 美咲,\n\n3 of your invoices are overdue, 43991 JPY + 214.17 EUR in all. You can',
	},
	{
		name: 'win-back-paused-subscribers-appstle',
		vendor: 'appstle',
		delivered: 13,
		failed: { no_email: 2 },
		says: 'We kept your subscription for you\nHello Heike Strauß,\n\nYour subscription is paused. You can start again, change or skip',
	},
	{
		name: 'pending-payments-sms-gigstack',
		vendor: 'gigstack',
		delivered: 43,
		failed: { no_phone: 12 },
		says: 'Hello Emma Martin, 10.00 EUR is still to be paid. Your billing portal: ',
	},
	{
		name: 'campaign-in-chunks',
		vendor: 'meteroid',
		delivered: 113,
		failed: { no_email: 4 },
		says: 'Your subscription\nHello Emma Martin,\n\nYour subscription, usage and invoices are in your portal:\n\n',
	},
];

it.each(campaigns)(
	'$name, saved before, reaches everybody whom it reached, each with their own portal',
	async ({ name, vendor, delivered, failed, says }) => {
		const flow = savedFlow(name, loaded, sandbox(), mails);
		const execution = await flow.run(flow.node('Run the campaign'));
		expect(execution.failure).toBeUndefined();
		expect(codesIn(execution)).toEqual(failed);
		const { sms } = sandbox();
		const texts = mails.map(({ subject, text }) => `${subject}\n${text}`);
		const written = [...texts, ...sms.map(({ message }) => message)];
		expect(written.filter((text) => text.startsWith(says))).toHaveLength(1);
		const messages = [...mails.map(asMessage), ...sms.map(fromSms)];
		const reached = await Promise.all(
			messages.map((message) => expectOwnPortal(message, vendor, sandbox())),
		);
		expect(reached).toHaveLength(delivered);
		expect(new Set(reached).size).toBe(delivered);
	},
);

const notReached = ['Could not be reached', 'No email', 'No phone number', 'Not reached'];

function codesIn(execution: Execution): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { code, who, why } of notReached.flatMap((node) => execution.items(node))) {
		expect([who, why]).toEqual([expect.any(String), expect.stringMatching(/\w/)]);
		counts[String(code)] = (counts[String(code)] ?? 0) + 1;
	}
	return counts;
}

test('every example of before has been kept', () => {
	expect(readdirSync(join(__dirname, 'saved'))).toHaveLength(15);
});
