import { join } from 'node:path';
import type { Execution } from '../../demo/execution';
import { pasted } from '../support/pasted';
import { sandboxForTests } from '../support/sandbox';
import type { DataTables } from './flow/dataTables';
import type { Mail } from './flow/ownNodes';
import { loadPackage, type Flow, type Package } from './flow/run';
import { exampleFlow } from './flow/saved';

// A campaign that is run again: who gets the message, and who is listed.

const sandbox = sandboxForTests({ customerCount: 120 });
const byEmail = 'campaign-email-gigstack';
const [ana, emma] = [{ email: 'ana@example.com' }, { email: 'emma.martin@example.com' }];
const nobody = { email: 'nobody@example.com' };

let loaded: Package;
let tables: DataTables;
let mails: Mail[];
let trouble: Record<string, string>;

beforeAll(async () => {
	loaded = await loadPackage(join(__dirname, '../..'));
});

beforeEach(() => {
	tables = new Map();
	mails = [];
	trouble = {};
});

interface Asked {
	campaign: string;
	example: string;
	/** Such as a user makes in the flow. */
	change(flow: Flow): void;
	/** What it ends with. Default: nothing. */
	failure: unknown;
}

async function run(
	rows: object[],
	{ campaign = 'A campaign', example = byEmail, change = () => {}, failure }: Partial<Asked> = {},
): Promise<Execution> {
	const mail = (mail: Mail) => {
		const why = trouble[mail.to];
		if (why !== undefined) throw new Error(why);
		mails.push(mail);
	};
	const flow = await exampleFlow(example, loaded, sandbox(), mail, tables);
	const list = Object.values(flow.workflow.nodes).find(({ name }) => name === 'Customers');
	if (list) list.parameters.list = pasted(rows);
	enter(flow, { campaign });
	change(flow);
	const execution = await flow.run(flow.node('Run the campaign'));
	expect(execution.failure).toEqual(failure);
	return execution;
}

function enter(flow: Flow, fields: Record<string, string | number>): void {
	const assignments = Object.entries(fields).map(([name, value]) => ({ name, value }));
	flow.node('This campaign').parameters.assignments = { assignments };
}

const listed = (execution: Execution) => execution.items('Who was not reached');
const recipients = () => mails.map(({ to }) => to);
const rows = () => [...tables.values()].flat();
const newest = () => rows().find(({ customer }) => customer === '(newest run)');
const customers = () => rows().filter(({ customer }) => customer !== '(newest run)');

test('where everybody was reached, there is no list', async () => {
	const execution = await run([ana, emma]);
	expect(recipients()).toEqual([ana.email, emma.email]);
	expect(listed(execution)).toEqual([]);
	expect(execution.items('List of those not reached')).toEqual([]);
	expect(execution.items('How it went')).toEqual([
		{ customers: 2, sent: 2, opened: 0, inDoubt: 0, failed: 0, duplicates: 0 },
	]);
});

test('a second run writes to those who are new in the list, and to nobody again', async () => {
	await run([ana]);
	const execution = await run([ana, emma, { email: 'ANA@example.com ' }]);
	expect(execution.items('Customers')).toHaveLength(3);
	expect(recipients()).toEqual([ana.email, emma.email]);
	expect(listed(execution)).toEqual([]);
});

test('a campaign of another name is another message', async () => {
	await run([ana]);
	await run([ana], { campaign: 'Another one' });
	expect(recipients()).toEqual([ana.email, ana.email]);
});

test('more than a batch, with batches in which nobody is free', async () => {
	const all = sandbox()
		.customers.gigstack.map(({ email }) => email?.toLowerCase() ?? '')
		.filter((email, index, emails) => email !== '' && emails.indexOf(email) === index);
	expect(all.length).toBeGreaterThan(100);
	const first = all.slice(0, 100).map((email) => ({ email }));
	await run(first);
	const inTheFirst = mails.length;
	const execution = await run(all.map((email) => ({ email })));
	expect(mails.length).toBeGreaterThan(inTheFirst);
	expect(new Set(recipients()).size).toBe(mails.length);
	expect(mails.length + listed(execution).length).toBe(all.length);
});

test('a mail that the server refuses is listed with its own reason, whatever columns the list has, and tried again by the next run', async () => {
	trouble[ana.email] = '550 No such mailbox';
	const execution = await run(
		[ana, nobody, emma].map((row) => ({ ...row, message: 'A column of the user' })),
	);
	expect(recipients()).toEqual([emma.email]);
	expect(listed(execution)).toEqual([
		{
			who: ana.email,
			customer: ana.email,
			why: '550 No such mailbox',
			code: 'not_sent',
		},
		{
			who: nobody.email,
			customer: nobody.email,
			why: expect.stringMatching(/^gigstack could not find/),
			code: 'not_found',
		},
	]);
	expect(execution.items('List of those not reached')).toMatchObject([{ rows: 2 }]);
	trouble = {};
	await run([ana, nobody, emma]);
	expect(recipients()).toEqual([emma.email, ana.email]);
	expect(customers()).toMatchObject([
		{ customer: ana.email, state: 'failed', code: 'not_sent', why: '550 No such mailbox' },
		{ customer: nobody.email, state: 'failed', code: 'not_found' },
		{ customer: emma.email, state: 'sent', sentAt: expect.stringMatching(/^\d{4}-/) },
		{ customer: ana.email, state: 'sent' },
		{ customer: nobody.email, state: 'failed', code: 'not_found' },
	]);
});

test('a run that reaches nobody ends in red, with the list of those not reached', async () => {
	const failure = expect.stringMatching(
		/^How it went: This run reached nobody: all 1 failed\. For all of them: gig/,
	);
	const execution = await run([nobody], { failure });
	expect(listed(execution)).toMatchObject([{ who: nobody.email, code: 'not_found' }]);
	expect(execution.items('List of those not reached')).toMatchObject([{ rows: 1 }]);
	await run([nobody, emma]);
});

test.each([
	'Connection timeout',
	'The connection to the server was closed unexpectedly',
	'read ECONNRESET',
	'Bad gateway - the service failed to handle your request',
])('a mail of which nobody knows whether it went out is in doubt: %s', async (why) => {
	trouble[ana.email] = why;
	const execution = await run([ana]);
	expect(listed(execution)).toEqual([
		{ who: ana.email, customer: ana.email, why, code: 'in_doubt' },
	]);
	trouble = {};
	await run([ana]);
	expect(recipients()).toEqual([]);
});

test('whom a run has taken that is gone is in doubt until somebody decides', async () => {
	await run([ana, emma]);
	const row = customers().find(({ customer }) => customer === ana.email) ?? {};
	Object.assign(row, { state: 'sending', run: '7-0' });
	const execution = await run([ana, emma]);
	expect(listed(execution)).toEqual([
		{
			who: ana.email,
			customer: ana.email,
			why: expect.stringMatching(/^Execution 7 took this customer/),
			code: 'in_doubt',
		},
	]);
	expect(mails).toHaveLength(2);
	Object.assign(row, { state: '' });
	expect(listed(await run([ana, emma]))).toEqual([]);
	expect(recipients()).toEqual([ana.email, emma.email, ana.email]);
});

test('rows without what names the customer are listed, each by itself', async () => {
	const execution = await run([ana, { mail: 'bea@example.com' }, { mail: 'emma@example.com' }]);
	expect(recipients()).toEqual([ana.email]);
	const why = 'The row has nothing in the column “email”.';
	expect(listed(execution)).toMatchObject(Array(2).fill({ code: 'invalid_input', why }));
});

describe.each([
	['campaign-email-appstle', 'appstle', 'id'],
	['campaign-email-gigstack', 'gigstack', 'email'],
	['campaign-email-lago', 'lago', 'id'],
	['campaign-email-meteroid', 'meteroid', 'alias'],
	['campaign-email-paddle', 'paddle', 'email'],
	['campaign-email-polar', 'polar', 'email'],
	['campaign-email-stripe', 'stripe', 'email'],
	['campaign-open-portal-meteroid', 'meteroid', 'id'],
	['campaign-open-portal-gigstack', 'gigstack', 'id'],
	['campaign-open-portal-stripe', 'stripe', 'id'],
	['campaign-sms-gigstack', 'gigstack', 'id'],
] as const)('%s, with a list whose column has another name', (example, provider, named) => {
	const enterColumn = (flow: Flow) =>
		void Object.assign(flow.node('Who is left').parameters, { customer: 'Kunde' });
	const reached = () => [...recipients(), ...sandbox().sms.map(({ to }) => to)];

	test('needs that name in one node, and writes to nobody else where a row has nothing in it', async () => {
		const { plain, another } = sandbox().cast[provider];
		const wanted = { alias: null, ...plain };
		const others = { customerId: another.id, clientId: another.id, shopifyId: another.id };
		const list = [
			{ ...others, email: plain.email, Kunde: wanted[named] },
			{ ...others, email: another.email, Kunde: '' },
			{ manager: another.email, email: another.email },
		];
		const execution = await run(list, { example, change: enterColumn });
		expect(reached()).toEqual([example.includes('sms') ? plain.phone : plain.email?.toLowerCase()]);
		const why = 'The row has nothing in the column “Kunde”.';
		expect(listed(execution)).toMatchObject([{ why }, { why }]);
	});
});

test.each([
	['of another name', 'mail'],
	['chosen by an expression, as in flows of before', '={{ $json.email }}'],
])('nobody is written to where the column with the customer is one %s', async (_, customer) => {
	await run([ana, emma], {
		failure: expect.stringContaining('No row of your list has anything in the column'),
		change: (flow) => void Object.assign(flow.node('Who is left').parameters, { customer }),
	});
	expect(recipients()).toEqual([]);
	expect(customers()).toEqual([]);
});

test('a customer whom the list names in two ways gets one message, also when it is run again', async () => {
	const { id, email } = sandbox().cast.appstle.plain;
	const rows = [{ shopifyId: `gid://shopify/Customer/${id}` }, { shopifyId: Number(id) }];
	const example = 'campaign-email-appstle';
	await run(rows, { example });
	await run(rows.reverse(), { example });
	expect(recipients()).toEqual([email?.toLowerCase()]);
});

test('where somebody is lost on the way, the batch is in doubt rather than called sent', async () => {
	trouble[ana.email] = '550 No such mailbox';
	const execution = await run([ana, emma], {
		change({ workflow }) {
			const { main = [] } = workflow.connectionsBySourceNode['Send the mail'] ?? {};
			main.splice(1, 1, []);
		},
	});
	expect(recipients()).toEqual([emma.email]);
	expect(listed(execution).map(({ code }) => code)).toEqual(['in_doubt', 'in_doubt']);
});

test('where a newer run begins, the batch under way is finished and no other one is written to', async () => {
	const emails = [
		...new Set(sandbox().customers.gigstack.map(({ email }) => email?.toLowerCase() ?? '')),
	].filter(Boolean);
	expect(emails.length).toBeGreaterThan(110);
	const list = emails.map((email) => ({ email }));
	trouble = new Proxy(trouble, {
		get: (_, email) => {
			Object.assign(newest() ?? {}, { run: 'a newer one' });
			return Reflect.get(_, email);
		},
	});
	const older = await run(list);
	expect(older.items('How it went')).toEqual([]);
	expect(mails.length).toBeLessThanOrEqual(100);
	expect(new Set(rows().map(({ code }) => code))).toContain('newer_run');
	expect(rows().filter(({ state }) => state === 'sending')).toEqual([]);
	trouble = {};
	const newer = await run(list);
	expect(new Set(recipients()).size).toBe(mails.length);
	expect(mails.length + listed(newer).length).toBe(list.length);
});

test('a flow does not end without a word where no list was pasted', async () => {
	await run([], { failure: expect.stringContaining('The list is empty') });
});

test('two runs that begin at the same moment both end, and the next one writes to everybody', async () => {
	await run([], { failure: expect.stringContaining('The list is empty') });
	rows().push({ ...newest(), run: 'the other one' });
	await run([ana], {
		failure: expect.stringContaining('Another run of this campaign has started'),
		change(flow) {
			// As on PostgreSQL, where neither sees the row that the other one is adding.
			const { parameters } = flow.node('This run is the newest');
			parameters.filters = { conditions: [{ keyName: 'run', condition: 'eq', keyValue: 'none' }] };
		},
	});
	expect(recipients()).toEqual([]);
	await run([ana]);
	expect(recipients()).toEqual([ana.email]);
});

describe('a first try', () => {
	const me = 'me@example.com';
	const campaign = 'The real one';
	const tryIt = (flow: Flow) => enter(flow, { campaign, firstTryTo: me });

	test('goes to the user alone, with the links of the first three customers', async () => {
		const { plain, another, archived, withoutEmail } = sandbox().cast.meteroid;
		const all = [plain, another, archived, withoutEmail];
		const list = all.map(({ id, email }) => ({ customerId: id, email }));
		const execution = await run(list, { example: 'campaign-open-portal-meteroid', change: tryIt });
		expect(recipients()).toEqual([me, me, me]);
		expect(customers().map(({ customer }) => customer)).toEqual(
			all.slice(0, 3).map(({ id }) => id),
		);
		expect(execution.items('How it went')).toMatchObject([{ customers: 3, sent: 3 }]);
	});

	test('counts for nobody: it may be repeated, and the campaign writes to all', async () => {
		await run([ana, emma], { change: tryIt });
		await run([ana, emma], { change: tryIt });
		expect(recipients()).toEqual([me, me, me, me]);
		await run([ana, emma], { campaign });
		expect(recipients().slice(4)).toEqual([ana.email, emma.email]);
	});

	test('goes to a phone in a campaign by SMS', async () => {
		const [one] = sandbox().customers.gigstack.filter(({ phone }) => phone);
		await run([{ clientId: one?.id }], {
			example: 'campaign-sms-gigstack',
			change: (flow) => enter(flow, { campaign, firstTryTo: '+525512345678' }),
		});
		expect(sandbox().sms.map(({ to }) => to)).toEqual(['+525512345678']);
	});

	test.each([
		[byEmail, 'me@acme'],
		[byEmail, '+525512345678'],
		['campaign-sms-gigstack', '55 1234'],
		['campaign-sms-gigstack', me],
		['dunning-meteroid', 'me@acme'],
	])('of %s to “%s” ends before anybody is written to', async (example, firstTryTo) => {
		const [one] = sandbox().customers.gigstack.filter(({ phone }) => phone);
		await run([{ email: one?.email, clientId: one?.id }], {
			example,
			change: (flow) => enter(flow, { campaign, firstTryTo }),
			failure: expect.stringContaining(`First Try To is “${firstTryTo}”`),
		});
		expect([recipients(), sandbox().sms, customers()]).toEqual([[], [], []]);
	});

	test.each([
		['Who is left', byEmail, { firstTryTo: '' }, me],
		['Who is left', byEmail, { firstTryTo: me }, ''],
		['Your steps', 'dunning-meteroid', { firstTryTo: '' }, me],
		['Your steps', 'dunning-meteroid', { firstTryTo: me }, ''],
	])(
		'of which %s of %s does not know what %j is, ends before anybody is written to',
		async (node, example, entered, inTheNode) => {
			await run([ana, emma], {
				example,
				change: (flow) => {
					enter(flow, { campaign, ...entered });
					Object.assign(flow.node(node).parameters, { sendFrom: 0, sendUntil: 24 });
					flow.node(node).parameters.firstTryTo = inTheNode;
				},
				failure: expect.stringContaining('First Try To is not the firstTryTo of'),
			});
			expect([recipients(), sandbox().sms, customers()]).toEqual([[], [], []]);
		},
	);

	test.each([
		[me, { mails: [me], sms: [] }],
		['+525512345678', { mails: [], sms: ['+525512345678'] }],
	])('of steps goes to %s, by whichever channel the step has', async (firstTryTo, expected) => {
		for (const stepChannel of ['email', 'sms']) {
			mails = [];
			sandbox().sms.length = 0;
			await run([], {
				example: 'dunning-meteroid',
				change: (flow) => {
					enter(flow, { campaign, firstTryTo });
					const { parameters } = flow.node('Your steps');
					Object.assign(parameters, { sendFrom: 0, sendUntil: 24 });
					parameters.steps = {
						step: [
							{ afterDays: 0, channel: stepChannel },
							{ afterDays: 3, channel: stepChannel === 'sms' ? 'email' : 'sms' },
						],
					};
				},
			});
			const texted = sandbox().sms.map(({ to }) => to);
			expect({ mails: [...new Set(recipients())], sms: [...new Set(texted)] }).toEqual(expected);
		}
	});
});
