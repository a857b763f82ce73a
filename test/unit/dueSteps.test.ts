import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { localDate, time } from '../../nodes/core';
import {
	aboutOf,
	dueSteps,
	type Due,
	type Owed,
	type Plan,
} from '../../nodes/PortalLink/steps/due';
import { messagesIn } from '../../nodes/PortalLink/steps/messages';

const hour = 3_600_000;
const at = (text: string) => new Date(`${text}Z`);
const plan: Plan = { days: [0, 3, 7], from: 9, until: 20 };
const invoice: Owed = { id: 'in_1', customer: 'cus_1', timeZone: 'UTC' };

interface TableRow extends IDataObject {
	customer: string;
	about: string;
	state: string;
	code?: string;
	sentAt?: string | null;
	openedAt?: string | null;
	createdAt?: string;
	updatedAt?: string;
}

const sent = (step: number, day: string, { id, customer }: Owed = invoice): TableRow => ({
	customer,
	about: aboutOf(id, step),
	state: 'sent',
	sentAt: `${day}Z`,
});
const due = (rows: TableRow[], now: string, owed: Owed[] = [invoice], wanted = plan): Due[] =>
	dueSteps(owed, wanted, messagesIn(rows), at(now));
const step = (number: number, isRepeated = false): Due => ({ step: number, isRepeated });

const monday = '2026-11-02T10:00:00';

test('the first step is due at once, the others so many days of the calendar later', () => {
	expect(due([], monday)).toEqual([step(1)]);
	const first = sent(1, '2026-11-02T19:30:00');
	expect(due([first], '2026-11-04T19:59:00')).toEqual([{ waits: 'days' }]);
	expect(due([first], '2026-11-05T09:00:00')).toEqual([step(2)]);
	const both = [first, sent(2, '2026-11-05T09:00:00')];
	expect(due(both, '2026-11-08T12:00:00')).toEqual([{ waits: 'days' }]);
	expect(due(both, '2026-11-09T12:00:00')).toEqual([step(3)]);
	expect(due([...both, sent(3, '2026-11-09T12:00:00')], '2027-11-09T12:00:00')).toEqual([
		{ waits: 'done' },
	]);
});

test('after a pause of the flow there is one step, and the next keeps its distance', () => {
	const first = sent(1, monday);
	expect(due([first], '2026-12-01T10:00:00')).toEqual([step(2)]);
	const both = [first, sent(2, '2026-12-01T10:00:00')];
	expect(due(both, '2026-12-01T11:00:00')).toEqual([{ waits: 'days' }]);
	expect(due(both, '2026-12-05T10:00:00')).toEqual([step(3)]);
});

test('nobody gets a message at night, which is where they live', () => {
	const inMexico = { ...invoice, timeZone: 'America/Mexico_City' };
	expect(due([], '2026-11-02T10:00:00', [inMexico])).toEqual([{ waits: 'night' }]);
	expect(due([], '2026-11-02T15:00:00', [inMexico])).toEqual([step(1)]);
	expect(due([], '2026-11-02T20:00:00')).toEqual([{ waits: 'night' }]);
	expect(due([], '2026-11-02T08:59:00')).toEqual([{ waits: 'night' }]);
	expect(due([], '2026-11-02T03:00:00', [invoice], { ...plan, from: 0, until: 24 })).toEqual([
		step(1),
	]);
});

test('whoever has opened the portal since the last step gets no other about this', () => {
	const opened = { ...sent(1, monday), openedAt: '2026-11-03T08:00:00Z' };
	expect(due([opened], '2026-11-20T10:00:00')).toEqual([{ waits: 'opened' }]);
	// By a link about another invoice.
	const other = {
		...sent(1, monday, { ...invoice, id: 'in_2' }),
		openedAt: '2026-11-03T08:00:00Z',
	};
	expect(due([sent(1, monday), other], '2026-11-20T10:00:00')).toEqual([{ waits: 'opened' }]);
	// Before it.
	const before = { ...other, openedAt: '2026-10-03T08:00:00Z' };
	expect(due([sent(1, monday), before], '2026-11-20T10:00:00')).toEqual([step(2)]);
});

test.each(['sending', 'in doubt', 'anything'])(
	'where the last message is %s, somebody has to decide first',
	(state) => {
		const row = { ...sent(1, monday), state, sentAt: null, createdAt: `${monday}Z` };
		expect(due([row], '2026-11-20T10:00:00')).toEqual([{ waits: 'inDoubt' }]);
		// As somebody has entered it, without a time.
		expect(due([{ ...row, state: 'sent' }], '2026-11-20T10:00:00')).toEqual([step(2)]);
	},
);

const failed = {
	...{ ...sent(1, monday), state: 'failed', sentAt: null },
	createdAt: `${monday}Z`,
};

test('what changes a row later changes no day: an opening, or somebody who decides', () => {
	const updatedAt = '2026-11-03T08:00:01Z';
	const decided = { ...failed, state: 'sent', openedAt: '2026-11-03T08:00:00Z', updatedAt };
	expect(due([decided], '2026-11-20T10:00:00')).toEqual([{ waits: 'opened' }]);
	expect(due([{ ...decided, openedAt: null }], '2026-11-05T10:00:00')).toEqual([step(2)]);
	expect(due([{ ...failed, updatedAt }], '2026-11-03T09:00:00')).toEqual([step(1, true)]);
});

test('what has failed is due again the next day, or when somebody has emptied its state', () => {
	expect(due([failed], '2026-11-02T11:00:00')).toEqual([{ waits: 'failed' }]);
	expect(due([failed], '2026-11-03T09:00:00')).toEqual([step(1, true)]);
	expect(due([{ ...failed, state: '' }], '2026-11-02T11:00:00')).toEqual([step(1, true)]);
	// It was left to a newer run, or the workflow was not published.
	for (const code of ['newer_run', 'not_published']) {
		expect(due([{ ...failed, code }], monday)).toEqual([step(1, true)]);
	}
	expect(due([failed, sent(1, '2026-11-03T09:00:00')], '2026-11-04T09:00:00')).toEqual([
		{ waits: 'days' },
	]);
});

test('a customer is stopped by one row, whatever it is about', () => {
	const stop = { customer: 'cus_1', about: '', state: 'Stop' };
	expect(due([stop], monday)).toEqual([{ waits: 'stopped' }]);
	expect(due([{ ...stop, customer: '\u200bcus_1 ' }], monday)).toEqual([{ waits: 'stopped' }]);
	expect(due([{ ...stop, state: 'stopped' }], monday)).toEqual([{ waits: 'inDoubt' }]);
	expect(due([{ ...stop, customer: 'cus_2' }], monday)).toEqual([step(1)]);
});

test('a customer gets one message a day, and one that fails every time keeps out no other', () => {
	const other = { ...invoice, id: 'in_2' };
	const both = [invoice, other];
	expect(due([], monday, both)).toEqual([step(1), { waits: 'today' }]);
	expect(due([sent(1, monday)], '2026-11-02T15:00:00', both)).toEqual([
		{ waits: 'days' },
		{ waits: 'today' },
	]);
	const sending = { ...sent(1, monday), state: 'sending', sentAt: null, createdAt: `${monday}Z` };
	expect(due([sending], '2026-11-02T15:00:00', both)[1]).toEqual({ waits: 'today' });
	expect(due([failed], monday, both)).toEqual([{ waits: 'failed' }, step(1)]);
	expect(due([failed], '2026-11-03T10:00:00', both)).toEqual([{ waits: 'today' }, step(1)]);
	expect(due([], monday, [invoice, invoice])).toEqual([step(1), { waits: 'today' }]);
});

const zones = ['UTC', 'America/Mexico_City', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Auckland'];
const start = at('2026-03-20T00:00:00').getTime();
const days = 18;

const world = fc.record({
	gaps: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
	hours: fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 13, max: 24 })),
	zones: fc.array(fc.constantFrom(...zones), { minLength: 3, maxLength: 3 }),
	/** The customer of each invoice, and the hour at which it is paid. */
	invoices: fc.array(fc.record({ customer: fc.nat(2), paidAt: fc.nat(days * 24 * 3) }), {
		minLength: 1,
		maxLength: 5,
	}),
	openings: fc.array(fc.record({ customer: fc.nat(2), hour: fc.nat(days * 24) }), { maxLength: 3 }),
	/** Of each hour, whether the flow runs, and whether its mails fail. */
	runs: fc.array(fc.constantFrom('runs', 'runs', 'rests', 'fails'), {
		minLength: 24,
		maxLength: 60,
	}),
});

type World = typeof world extends fc.Arbitrary<infer Given> ? Given : never;

interface Message {
	owed: Owed;
	step: number;
	time: Date;
}

/** The flow, hour by hour, and what it has sent. */
function play({ gaps, hours: [from, until], zones, invoices, openings, runs }: World) {
	const wanted: Plan = {
		days: gaps.reduce((all, gap) => [...all, (all.at(-1) ?? 0) + gap], [0]),
		from,
		until,
	};
	const rows: TableRow[] = [];
	const messages: Message[] = [];
	for (let index = 0; index < days * 24; index++) {
		const now = new Date(start + index * hour);
		for (const opening of openings.filter((one) => one.hour === index)) {
			const own = rows.filter(({ customer }) => customer === `cus_${opening.customer}`);
			for (const row of own) row.openedAt ??= now.toISOString();
		}
		const run = runs[index % runs.length];
		if (run === 'rests') continue;
		const owed = invoices.flatMap(({ customer, paidAt }, number): Owed[] =>
			paidAt <= index
				? []
				: [{ id: `in_${number}`, customer: `cus_${customer}`, timeZone: zones[customer] ?? '' }],
		);
		dueSteps(owed, wanted, messagesIn(rows), now).forEach((due, place) => {
			const one = owed[place];
			if ('waits' in due || !one) return;
			const about = aboutOf(one.id, due.step);
			const isSent = run === 'runs';
			const when = now.toISOString();
			rows.push({
				...{ customer: one.customer, about, state: isSent ? 'sent' : 'failed' },
				...{ sentAt: isSent ? when : null, createdAt: when },
			});
			if (!isSent) return;
			messages.push({ owed: one, step: due.step, time: now });
		});
	}
	return { wanted, messages };
}

const dayOf = ({ owed, time: when }: Message) => time.dayIn(owed.timeZone, when);
const daysBetween = (one: Message, other: Message) =>
	(Date.parse(dayOf(other)) - Date.parse(dayOf(one))) / (24 * hour);

test('whatever happens, each step comes once, in order, in time, by day, and one a day for a customer', () => {
	fc.assert(
		fc.property(world, (given) => {
			const { wanted, messages } = play(given);
			const perDay = messages.map((one) => `${one.owed.customer} ${dayOf(one)}`);
			expect(new Set(perDay).size).toBe(perDay.length);
			given.invoices.forEach(({ customer, paidAt }, number) => {
				const own = messages.filter(({ owed }) => owed.id === `in_${number}`);
				expect(own.map((one) => one.step)).toEqual(own.map((_, index) => index + 1));
				own.forEach((one, index) => {
					const hourThere = localDate.hourIn(one.owed.timeZone, one.time);
					expect(hourThere).toBeGreaterThanOrEqual(wanted.from);
					expect(hourThere).toBeLessThan(wanted.until);
					expect(one.time.getTime()).toBeLessThan(start + paidAt * hour);
					const before = own[index - 1];
					if (!before) return;
					const distance = (wanted.days[index] ?? 0) - (wanted.days[index - 1] ?? 0);
					expect(daysBetween(before, one)).toBeGreaterThanOrEqual(distance);
				});
				const opened = given.openings.filter((one) => one.customer === customer);
				for (const { hour: when } of opened) {
					const time = start + when * hour;
					const since = own.filter((one) => one.time.getTime() >= time);
					// The first message comes whenever it is due; what was opened before says nothing of it.
					const isFollowed = own.some((one) => one.time.getTime() < time);
					if (isFollowed) expect(since).toEqual([]);
				}
			});
		}),
		{ numRuns: 60 },
	);
});

test('where nothing stands in the way, all steps come, each on its day', () => {
	fc.assert(
		fc.property(world, (given) => {
			const { wanted, messages } = play({
				...given,
				invoices: [0, 1, 2].map((customer) => ({ customer, paidAt: Infinity })),
				openings: [],
				runs: ['runs'],
			});
			for (const customer of ['cus_0', 'cus_1', 'cus_2']) {
				const own = messages.filter(({ owed }) => owed.customer === customer);
				const [first] = own;
				expect(own.map((one) => first && daysBetween(first, one))).toEqual(wanted.days);
			}
		}),
		{ numRuns: 20 },
	);
});
