import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import {
	howItWent,
	notReached,
	reachedNobody,
	whatTheNewestRunDid,
} from '../../nodes/PortalLink/campaign/howItWent';
import { checkNewestAtFirst, checkStillNewest } from '../../nodes/PortalLink/campaign/newestRun';
import { sentOrNot } from '../../nodes/PortalLink/campaign/sentOrNot';
import { tableOf } from '../../nodes/PortalLink/campaign/table';
import { whoIsLeft } from '../../nodes/PortalLink/campaign/whoIsLeft';
import { howItWent as howItWentOperation } from '../../nodes/PortalLink/resources/campaign/howItWent';

// Several runs of one campaign at the same time, each stopped anywhere, at a table that does no more than
// n8n's: a change of it is seen by whoever reads it later, and two runs may both add the first row.

interface Row extends IDataObject {
	customer: string;
	state: string;
	run: string;
	code?: string;
}

const people = ['ana', 'bea', 'cem', 'dov', 'eli'];
const newest = '(newest run)';

/** When a run looks whether it is still the newest: behind the noting of a batch, as it must. */
type Looks = 'before' | 'behind' | 'never';

/** What one run does, a step at a time, as the flow of the examples does it. */
function* campaignRun(
	table: Row[],
	mailed: string[],
	id: string,
	list: string[],
	looks: Looks = 'behind',
) {
	const others = table.filter(({ customer }) => customer === newest);
	yield;
	if (others.length > 0) for (const row of others) row.run = id;
	else table.push({ customer: newest, state: 'started', run: id });
	yield;
	const soFar = tableOf(structuredClone(table));
	checkNewestAtFirst(soFar, id);
	const left = whoIsLeft(
		list.map((customer) => ({ customer, name: null })),
		soFar,
	);
	const customers = left.places.map((place) => list[place] ?? '');
	for (let first = 0; first < customers.length; first += 2) {
		yield;
		const run = `${id}-${first}`;
		if (looks === 'before') checkStillNewest(tableOf(table), id);
		yield;
		const batch = customers.slice(first, first + 2);
		const rows = batch.map((customer): Row => ({ customer, state: 'sending', run }));
		table.push(...rows);
		yield;
		const taken = tableOf(table.filter((row) => row.run === run || row.run === id));
		try {
			if (looks === 'behind') checkStillNewest(taken, id);
		} catch {
			yield;
			for (const row of rows) Object.assign(row, { state: 'failed', code: 'newer_run' });
			return;
		}
		for (const customer of batch) {
			yield;
			mailed.push(customer);
		}
		yield;
		for (const row of rows) row.state = 'sent';
	}
}

/** Plays runs in this order of steps. A run that fails, or is not called any more, is gone. */
function play(steps: number[], lists: string[][], looks?: Looks) {
	const table: Row[] = [];
	const mailed: string[] = [];
	const runs = lists.map((list, index) => campaignRun(table, mailed, `run${index}`, list, looks));
	for (const step of steps) {
		try {
			runs[step % runs.length]?.next();
		} catch {
			// It says that another run has begun, and ends.
		}
	}
	return { table, mailed };
}

const stepsOf = fc.array(fc.nat(2), { maxLength: 120, size: 'max' });
const listOf = fc.array(fc.constantFrom(...people), { maxLength: 8 });

test('however runs of a campaign meet and end, nobody gets the message twice', () => {
	fc.assert(
		fc.property(stepsOf, fc.array(listOf, { minLength: 1, maxLength: 3 }), (steps, lists) => {
			const { mailed } = play(steps, lists);
			expect(new Set(mailed).size).toBe(mailed.length);
		}),
		{ numRuns: 3000 },
	);
});

test('everybody has it after one run more, or is listed', () => {
	fc.assert(
		fc.property(stepsOf, fc.array(listOf, { minLength: 1, maxLength: 3 }), (steps, lists) => {
			const { table, mailed } = play(steps, lists);
			const last = campaignRun(table, mailed, 'last', people);
			while (!last.next().done);
			const listed = notReached(tableOf(table)).map(({ who }) => who);
			expect([...new Set([...mailed, ...listed])].sort()).toEqual(people);
			const went = howItWent(tableOf(table));
			expect(went.customers).toBe(people.length);
			expect(went.sent + listed.length).toBe(people.length);
			expect(went.failed).toBe(0);
		}),
		{ numRuns: 1000 },
	);
});

test.each(['before', 'never'] as const)(
	'the search finds two messages where a run looks too early, or never: %s',
	(looks) => {
		const twice = fc.check(
			fc.property(stepsOf, (steps) => {
				const { mailed } = play(steps, [people, people], looks);
				expect(new Set(mailed).size).toBe(mailed.length);
			}),
			{ numRuns: 3000 },
		);
		expect(twice.failed).toBe(true);
	},
);

const batch = ['ana', 'bea', 'cem'].map((customer): IDataObject => ({
	inTheTable: { customer, run: '7-0' },
}));
const [ana = {}, bea = {}, cem = {}] = batch;

test('of a batch that is whole, those who failed are noted by themselves and the others as sent', () => {
	const came = [
		{ ...ana, error: 'no_email', message: 'Ana has no email. Enter one.' },
		{ accepted: ['bea@example.com'] },
		{ ...cem, smsText: 'Hi', message: 'A column of the user', error: '550 No such mailbox' },
	];
	expect(sentOrNot(came, batch)).toEqual([
		{ customer: '', run: '7-0', state: 'sent', code: null, why: null },
		{
			customer: 'ana',
			run: '7-0',
			state: 'failed',
			code: 'no_email',
			why: 'Ana has no email. Enter one.',
		},
		{
			customer: 'cem',
			run: '7-0',
			state: 'failed',
			code: 'not_sent',
			why: '550 No such mailbox',
		},
	]);
});

test('of a row without customer the list says which column is empty, and of all else what went wrong', () => {
	const why = 'The row has nothing in the column “Kunde”.';
	const without = { inTheTable: { customer: 'ana', customerInList: null, why, run: '7-0' } };
	const whyOf = (item: IDataObject) => sentOrNot([item], [without])[1]?.why;
	const invalid = { ...without, error: 'invalid_input' };
	expect(whyOf({ ...invalid, message: 'Customer is empty. Choose a customer.' })).toBe(why);
	expect(whyOf({ ...invalid, error: 'no_email', message: 'Email is empty. Look.' })).toBe(why);
	expect(whyOf({ ...invalid, message: 'Customer: “x” is not a valid email.' })).toContain('“x”');
	const other = { ...ana, error: 'invalid_input', message: 'Customer is empty. Choose one.' };
	expect(whyOf(other)).toBe('Customer is empty. Choose one.');
	expect(whyOf({ ...without, smsText: 'Hi', message: why, error: '550 No' })).toBe('550 No');
});

test.each<[string, IDataObject[]]>([
	['somebody is missing', [{ accepted: [] }, { accepted: [] }]],
	[
		'somebody who failed has no name',
		[{ error: 'not_found', message: 'No such customer.' }, bea, cem],
	],
])('nobody is called sent where %s', (_, came) => {
	expect(sentOrNot(came, batch)[0]).toMatchObject({ customer: '', run: '' });
});

test.each([
	['550 No such mailbox', 'failed'],
	['500 Syntax error', 'failed'],
	['503 - "Service Unavailable"', 'failed'],
	['connect ECONNREFUSED 127.0.0.1:25', 'failed'],
	['Greeting never received', 'failed'],
	['Unexpected socket close', 'in doubt'],
	['Connection closed unexpectedly', 'in doubt'],
	['read ETIMEDOUT', 'in doubt'],
	['ESOCKETTIMEDOUT', 'in doubt'],
	['write EPIPE', 'in doubt'],
	['Premature close', 'in doubt'],
	['socket hang up', 'in doubt'],
	['terminated', 'in doubt'],
	['500 - "{}"', 'in doubt'],
	['502 - "<html>"', 'in doubt'],
	['Request failed with status code 504', 'in doubt'],
	['Internal Server Error', 'in doubt'],
])('a customer of whom the node that sends says %j is %s', (error, state) => {
	for (const told of [error, { message: error }]) {
		expect(sentOrNot([{ ...cem, smsText: 'Hi', error: told }], [cem])[1]).toMatchObject({ state });
	}
});

test.each([
	['Sent', { sent: 1 }],
	[' sent ', { sent: 1 }],
	['done', { inDoubt: 1 }],
	['sending', { inDoubt: 1 }],
	['', { failed: 1 }],
	[null, { failed: 1 }],
])('a cell that a user fills in: %s', (state, counts) => {
	expect(howItWent(tableOf([{ customer: 'ana', state }]))).toMatchObject(counts);
});

test('a service that repeats the message it refuses brings no link and no token into the table', () => {
	const link = 'https://portal.example.com/p?token=pv_sand_9dE1xyz2CANARY';
	for (const error of [`Blocked text: Hi! ${link}`, { message: `token: pv_sand_9dE1xyz2CANARY` }]) {
		const [, note] = sentOrNot([{ ...cem, smsText: `Hi! ${link}`, error }], [cem]);
		expect(note).toMatchObject({ state: 'failed', why: expect.any(String) });
		expect(note?.why).not.toMatch(/portal\.example|CANARY/);
	}
});

test('what this run did is told apart from what had been done before', () => {
	const newest = { customer: '(newest run)', run: '8' };
	const before = ['ana', 'bea'].map((customer) => ({ customer, state: 'sent', run: '7-0' }));
	const gone = { customer: 'a row of a wrong list', state: 'failed', run: '7-1' };
	const now = { customer: 'cem', state: 'failed', run: '8-0' };
	expect(whatTheNewestRunDid(tableOf([newest, ...before, gone, now]))).toBe(
		"This run: 0 sent, 1 failed. Earlier runs: 2 sent, 1 failed and not in this run's list.",
	);
	const sent = { customer: 'cem', state: 'sent', run: '8-0' };
	expect(whatTheNewestRunDid(tableOf([newest, sent]))).toBe('This run: 1 sent, 0 failed.');
	const again = {
		customer: 'cem@example.com',
		state: 'duplicate',
		why: 'See options.',
		run: '8-0',
	};
	expect(whatTheNewestRunDid(tableOf([newest, sent, again]))).toBe(
		'This run: 1 sent, 0 failed, 1 left out as a repeat.',
	);
	const later = { customer: '(newest run)', run: '9' };
	expect(whatTheNewestRunDid(tableOf([later, sent, again]))).toBe(
		'This run: 0 sent, 0 failed. Earlier runs: 1 sent, 1 left out as a repeat.',
	);
	expect(notReached(tableOf([sent, again]))).toMatchObject([
		{ who: 'cem@example.com', why: expect.stringMatching(/^Another row of your list/) },
	]);
});

test('a first try says that it was one, and what to do to write to everybody', () => {
	const rows = [
		{ customer: '(newest run)', run: '8' },
		{ customer: 'ana', state: 'sent', run: '8-0' },
	];
	const told = (campaign: string) =>
		whatTheNewestRunDid(tableOf(rows.map((row) => ({ ...row, campaign }))));
	expect(told('First try 8')).toBe(
		'This was a first try: 1 sent to you, 0 failed. Open the link in one of the messages. If all is right, empty firstTryTo and run it again to write to your customers.',
	);
	rows.splice(1, 1, { customer: 'ana', state: 'failed', run: '8-0' });
	expect(told('First try 8')).toBe('This was a first try: nothing was sent to you.');
	rows.splice(1, 1, { customer: 'ana', state: 'sent', run: '8-0' });
	expect(told('First try of our newsletter')).toBe('This run: 1 sent, 0 failed.');
});

describe('a run that reaches nobody', () => {
	const newest = { customer: '(newest run)', run: '8' };
	const failed = (customer: string, why: string, run = '8-0') => ({
		customer,
		state: 'failed',
		why,
		run,
	});
	const said = (...rows: IDataObject[]) => reachedNobody(tableOf([newest, ...rows]));

	test('says so, with the reason that all have', () => {
		expect(said(failed('ana', 'Customer is empty.'), failed('bea', 'Customer is empty.'))).toBe(
			'This run reached nobody: all 2 failed. For all of them: Customer is empty.',
		);
	});

	test('says where the reasons are if there are several', () => {
		const [ana, bea] = [failed('ana', 'Customer is empty.'), failed('bea', 'Not found.')];
		const list = 'The list of those not reached says why.';
		expect(said(ana, bea)).toBe(`This run reached nobody: all 2 failed. ${list}`);
		expect(said(ana, bea, failed('cem', 'Not found.'))).toBe(
			`This run reached nobody: all 3 failed. For 2 of them: Not found. ${list}`,
		);
	});

	function runIt(ifNobodyReached: string, rows: IDataObject[]) {
		const told: unknown[] = [];
		const none = () => {
			throw new Error('It reads nothing but the rows.');
		};
		howItWentOperation.run({
			items: [newest, ...rows],
			itemsOf: none,
			read: (name) => ({ ifNobodyReached })[name],
			asEntered: none,
			readOf: none,
			timeZone: 'UTC',
			execution: '8',
			tell: (message, type) => void told.push([message, type]),
		});
		return told;
	}

	test('is a warning above the output of How It Went, as saved nodes have it', () => {
		const [{ default: saved } = {}] = howItWentOperation.fields;
		expect(runIt(String(saved), [failed('ana', 'Not found.')])).toContainEqual([
			expect.stringContaining('reached nobody'),
			'warning',
		]);
	});

	test('fails where the node is set to it, and no other run does', () => {
		const all = [failed('ana', 'Not found.')];
		expect(() => runIt('fail', all)).toThrow('This run reached nobody: all 1 failed.');
		const sent = { customer: 'cem', run: '8-0', state: 'sent' };
		expect(runIt('fail', [...all, sent])).toEqual([['This run: 1 sent, 1 failed.', undefined]]);
	});

	test('is none that wrote to somebody, may have, or had nobody to write to', () => {
		const other = { customer: 'cem', run: '8-0' };
		for (const state of ['sent', 'in doubt', 'sending', 'duplicate']) {
			expect(said(failed('ana', 'Not found.'), { ...other, state })).toBeNull();
		}
		expect(said()).toBeNull();
		expect(said(failed('ana', 'Not found.', '7-0'))).toBeNull();
	});

	test('is none if an earlier run has reached somebody: those who failed then fail once more', () => {
		const earlier = { customer: 'cem', run: '7-0', state: 'sent' };
		expect(said(failed('ana', 'Not found.'), earlier)).toBeNull();
	});
});
