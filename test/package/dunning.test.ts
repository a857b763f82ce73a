import { join } from 'node:path';
import type { Execution } from '../../demo/execution';
import type { Sandbox } from '../../sandbox';
import { isOverdue } from '../../sandbox/lago/invoices';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type VendorName } from '../vendors';
import type { DataTables } from './flow/dataTables';
import type { Mail } from './flow/ownNodes';
import { loadPackage, type Package } from './flow/run';
import { exampleFlow } from './flow/saved';

// Reminders in steps: who gets which one, over several days. A day passes by moving what the table has
// back by a day.

const sandbox = sandboxForTests({ customerCount: 120 });
let loaded: Package;
let tables: DataTables;
let mails: Mail[];

beforeAll(async () => {
	loaded = await loadPackage(join(__dirname, '../..'));
});

const campaign = 'Dunning';

interface Debt {
	id: string;
	customer: { id: string | number; email: string | null; phone?: string | null };
	pay(): void;
}

/** What each vendor's flow reminds of. */
const debts: Partial<Record<VendorName, (sandbox: Sandbox) => Debt[]>> = {
	lago: ({ segments }) =>
		segments.lago
			.invoices()
			.filter(isOverdue)
			.map((one) => ({
				...one,
				pay: () => void Object.assign(one, { payment: 'succeeded', remaining: 0 }),
			})),
	meteroid: ({ segments }) =>
		segments.meteroid
			.invoices()
			.filter(({ paymentStatus, dueAt }) => paymentStatus !== 'PAID' && dueAt !== null)
			.map((one) => ({
				...one,
				pay: () => void Object.assign(one, { paymentStatus: 'PAID' }),
			})),
	gigstack: ({ segments }) =>
		segments.gigstack
			.payments()
			.filter(({ status }) => status === 'pending' || status === 'requires_payment_method')
			.map((one) => ({
				id: one.id,
				customer: one.client,
				pay: () => void Object.assign(one, { status: 'succeeded' }),
			})),
	stripe: ({ segments }) =>
		segments.stripe
			.invoices()
			.filter(
				({ status, attempts = 0, dueIn = 0, remaining }) =>
					status === 'open' && remaining > 0 && (attempts > 0 || dueIn < 0),
			)
			.map((one) => ({
				...one,
				pay: () => void Object.assign(one, { status: 'paid', remaining: 0 }),
			})),
	paddle: ({ segments }) =>
		segments.paddle
			.transactions()
			.filter(({ status }) => status === 'past_due')
			.map((one) => ({
				...one,
				pay: () => void Object.assign(one, { status: 'completed', balance: 0 }),
			})),
	polar: ({ segments }) =>
		segments.polar
			.orders()
			.filter(({ due, triedAgainIn }) => due > 0 && triedAgainIn !== undefined)
			.map((one) => ({ ...one, pay: () => void Object.assign(one, { status: 'paid', due: 0 }) })),
};

const tested = vendors.flatMap(({ name, customers: { havePhones } }) => {
	const of = debts[name];
	return of ? [{ vendor: name, havePhones, debtsIn: of }] : [];
});

describe.each(tested)('dunning of $vendor', ({ vendor, havePhones, debtsIn }) => {
	/** Three customers who can be reached by each of the steps, each with one debt. */
	let owing: Debt[];

	beforeAll(() => {
		const all = debtsIn(sandbox());
		const emails = new Set<string>();
		owing = all
			.filter(({ customer: { email, phone } }) => {
				const hasPhone = !havePhones || phone?.startsWith('+');
				const isReachable = /^[\w.]+@[\w.]+$/.test(email ?? '') && hasPhone;
				const isNew = !emails.has(email ?? '');
				emails.add(email ?? '');
				return isReachable && isNew;
			})
			.slice(0, 3);
		for (const debt of all) if (!owing.some(({ id }) => id === debt.id)) debt.pay();
	});

	const rows = () => [...tables.values()].flat();
	const emailsOf = (...places: number[]) =>
		places.map((place) => owing[place]?.customer.email?.toLowerCase());

	async function run(): Promise<Execution> {
		mails = [];
		const flow = await exampleFlow(
			`dunning-${vendor}`,
			loaded,
			sandbox(),
			(mail) => void mails.push(mail),
			tables,
		);
		// Each reading of an example is a campaign of its own.
		const entered = { campaign, firstTryTo: '' };
		const assignments = Object.entries(entered).map(([name, value]) => ({ name, value }));
		flow.node('This campaign').parameters.assignments = { assignments };
		const execution = await flow.run(flow.node('Run the campaign'));
		expect(execution.failure).toBeUndefined();
		return execution;
	}

	function passDays(days: number): void {
		for (const row of rows()) {
			for (const name of ['sentAt', 'createdAt', 'openedAt']) {
				if (!row[name]) continue;
				const time = new Date(Date.parse(String(row[name])) - days * 86_400_000);
				row[name] = time.toISOString();
			}
		}
	}

	const recipients = () => mails.map(({ to }) => to).sort();

	it('goes on with those who have neither paid nor opened the portal', async () => {
		tables = new Map();
		await run();
		expect(recipients()).toEqual(emailsOf(0, 1, 2).sort());
		await run();
		passDays(2);
		await run();
		expect(recipients()).toEqual([]);

		passDays(1);
		const opened = String(owing[1]?.customer.id);
		const own = rows().filter(({ customer }) => customer === opened);
		for (const row of own) row.openedAt = new Date().toISOString();
		await run();
		expect(recipients()).toEqual(emailsOf(0, 2).sort());
		expect(mails[0]?.subject).toMatch(/^Reminder: /);

		passDays(4);
		const stopped = String(owing[2]?.customer.id);
		Object.assign(rows().find(({ customer }) => customer === stopped) ?? {}, { state: 'stop' });
		// It is paid after the list was read.
		sandbox().answerWith(({ path }) => {
			if (path.endsWith(`/${owing[0]?.id}`)) owing[0]?.pay();
			return undefined;
		});
		const execution = await run();
		expect([recipients(), sandbox().sms]).toEqual([[], []]);
		expect(execution.items('Who was not reached')).toMatchObject([{ code: 'settled' }]);
	});

	it('ends with a text message, or a mail where the vendor keeps no phones', async () => {
		const [, , last] = owing;
		tables = new Map();
		await run();
		passDays(3);
		await run();
		passDays(4);
		const execution = await run();
		expect(recipients()).toEqual(havePhones ? [] : emailsOf(1, 2).sort());
		if (havePhones) expect(sandbox().sms.map(({ to }) => to)).toContain(last?.customer.phone);
		else expect(mails[0]?.subject).toMatch(/^Last reminder: /);
		expect(execution.items('How it went')).toMatchObject([{ sent: 6, failed: 0, inDoubt: 0 }]);
		passDays(30);
		await run();
		expect(recipients()).toEqual([]);
	});
});
