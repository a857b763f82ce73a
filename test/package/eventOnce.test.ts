import { join } from 'node:path';
import { triggerFlows } from '../../demo/flows';
import { vendorNames } from '../../scripts/vendors';
import { sandboxForTests } from '../support/sandbox';
import type { DataTables } from './flow/dataTables';
import type { Mail } from './flow/ownNodes';
import { recordedCall } from './flow/recordedCall';
import { loadPackage, type Flow, type Package } from './flow/run';
import { exampleFlow } from './flow/saved';

// A flow that events start, when several come about the same payment.

const sandbox = sandboxForTests();
const me = 'me@example.com';

let loaded: Package;
let tables: DataTables;
let mails: Mail[];
let trouble: string | undefined;

beforeAll(async () => {
	loaded = await loadPackage(join(__dirname, '../..'));
});

beforeEach(() => {
	tables = new Map();
	mails = [];
	trouble = undefined;
});

const rows = () => [...tables.values()].flat();
const recipients = () => mails.map(({ to }) => to);

describe.each(triggerFlows)('%s', (id) => {
	const vendor = vendorNames.find((name) => id.endsWith(name)) ?? 'meteroid';
	const people = () => sandbox().cast[vendor];
	const emailOf = (who: 'plain' | 'another') => people()[who].email?.toLowerCase();

	/** The vendor's event about a customer, in the flow. Says what it ends with, if it fails. */
	async function happens(
		who: 'plain' | 'another',
		{ firstTryTo = '', saysWhatItIsAbout = true } = {},
	): Promise<string | undefined> {
		const flow = await exampleFlow(id, loaded, sandbox(), mail, tables);
		enter(flow, { campaign: 'It did not go through', firstTryTo });
		const trigger = flow.node(/(?<!portalLink)Trigger$/);
		const [event] = trigger.parameters.events as string[];
		const { id: customerId } = people()[who];
		const { body } = await recordedCall(async (url) => {
			await sandbox().fire(vendor, event ?? '', { url, customerId });
		});
		const payload = saysWhatItIsAbout ? JSON.parse(String(body)) : {};
		const json = { customerId: String(customerId), verified: true, payload };
		return (await flow.run(trigger, [[{ json }]])).failure;
	}

	function aMinutePasses(): void {
		for (const row of rows()) {
			row.sentAt = new Date(Date.parse(String(row.sentAt)) - 60_000).toISOString();
		}
	}

	function mail(sent: Mail): void {
		if (trouble !== undefined) throw new Error(trouble);
		mails.push(sent);
	}

	it('mails a customer once, however many events come about the same payment', async () => {
		for (const who of ['another', 'another', 'plain', 'another'] as const) {
			expect(await happens(who)).toBeUndefined();
		}
		expect(recipients()).toEqual([emailOf('another'), emailOf('plain')]);
	});

	it('mails them at the next event, where the mail could not be sent', async () => {
		trouble = '550 No such mailbox';
		expect(await happens('another')).toBe('Send the mail: 550 No such mailbox');
		trouble = undefined;
		aMinutePasses();
		await happens('another');
		await happens('another');
		expect(recipients()).toEqual([emailOf('another')]);
	});

	it('mails them once, where several come at once', async () => {
		await Promise.all([happens('another'), happens('plain'), happens('another')]);
		await happens('another');
		expect(recipients().sort()).toEqual([emailOf('another'), emailOf('plain')].sort());
	});

	it('mails them once at the next events, where no mail of those at once could be sent', async () => {
		trouble = '550 No such mailbox';
		const failures = await Promise.all([happens('another'), happens('another')]);
		expect(failures).toContain('Send the mail: 550 No such mailbox');
		trouble = undefined;
		aMinutePasses();
		await Promise.all([happens('another'), happens('another')]);
		aMinutePasses();
		await happens('another');
		expect(recipients()).toEqual([emailOf('another')]);
	});

	it('mails them once, where two at once have each added a row', async () => {
		trouble = '550 No such mailbox';
		await happens('another');
		for (const table of tables.values()) table.push({ ...table[0], id: 2 });
		trouble = undefined;
		aMinutePasses();
		await Promise.all([happens('another'), happens('another')]);
		expect(recipients()).toEqual([emailOf('another')]);
	});

	it('says in the table who has been taken, and who has it', async () => {
		const states = () => rows().map(({ state }) => state);
		trouble = '550 No such mailbox';
		await happens('another');
		expect(states()).toEqual(['sending']);
		trouble = undefined;
		aMinutePasses();
		await happens('another');
		expect(states()).toEqual(['sent']);
	});

	it('leaves out nobody whose event does not say what it is about', async () => {
		for (let event = 1; event <= 2; event++) await happens('another', { saysWhatItIsAbout: false });
		expect(recipients()).toEqual([emailOf('another'), emailOf('another')]);
	});

	it('goes to the user alone in a first try, each time, and counts for nobody', async () => {
		const firstTry = { firstTryTo: me };
		await happens('another', firstTry);
		await happens('another', firstTry);
		expect(recipients()).toEqual([me, me]);
		await happens('another');
		await happens('another', firstTry);
		expect(recipients()).toEqual([me, me, emailOf('another'), me]);
	});
});

/** As a user enters it in the editor. */
function enter(flow: Flow, fields: Record<string, string>): void {
	const { assignments } = flow.node('This campaign').parameters.assignments as {
		assignments: Array<{ name: string; value: unknown }>;
	};
	for (const one of assignments) if (one.name in fields) one.value = fields[one.name];
}
