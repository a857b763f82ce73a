import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	dayOf,
	daysOverdue,
	filterDay,
	isDueBefore,
	longerDue,
} from '../../../nodes/core/list/due';

const today = '2026-11-27';

test.each([
	['2026-11-01', '2026-11-01'],
	['2026-11-01T23:30:00', '2026-11-01'],
	['2026-11-01T23:30:00-05:00', '2026-11-02'],
	[1_793_491_200, '2026-11-01'],
	[1_793_491_200_000, '2026-11-01'],
	['2024-02-29', '2024-02-29'],
	['2026-02-29', null],
	['2026-13-01', null],
	['soon', null],
	['', null],
	[null, null],
	[undefined, null],
	[{}, null],
])('what is due at %j is due on the day %s', (due, day) => {
	expect(dayOf(due)).toBe(day);
});

test.each([
	['2026-11-26', 1],
	['2026-11-27', 0],
	['2026-11-28', 0],
	['2027-01-01', 0],
	['2026-10-28', 30],
	['2024-02-29', 1002],
	['2026-11-26T23:59:59Z', 1],
	['never', null],
	[null, null],
])('what is due on %s is overdue for %s days on November 27', (due, days) => {
	expect(daysOverdue(due, true, today)).toBe(days);
});

test('nothing is overdue that is not owed', () => {
	expect(daysOverdue('2026-01-01', false, today)).toBeNull();
});

test('days are counted whole, in every month of every year', () => {
	const time = fc.date({
		min: new Date('2020-01-01T00:00:00Z'),
		max: new Date('2040-01-01T00:00:00Z'),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(time, fc.nat({ max: 5000 }), (at, days) => {
			const day = DateTime.fromJSDate(at, { zone: 'utc' });
			const due = day.minus({ days }).toISODate();
			expect(daysOverdue(due, true, day.toISODate() ?? '')).toBe(days);
		}),
	);
});

test('of several due days the oldest counts, of what is owed', () => {
	const due = (dueDate: string | null, daysOverdue: number | null) => ({ dueDate, daysOverdue });
	const nothing = due(null, null);
	const dues = [due('2026-10-01', null), due('2026-11-20', 7), due('2026-11-01', 26), nothing];
	expect(dues.reduce(longerDue, nothing)).toEqual(due('2026-11-01', 26));
	expect([due('2026-10-01', null)].reduce(longerDue, nothing)).toEqual(nothing);
});

test.each([
	['2026-10-31', true],
	['2026-11-01', false],
	['2026-11-02', false],
	[null, false],
	['soon', false],
])('what is due on %s is due before November 1: %s', (due, isBefore) => {
	expect(isDueBefore(due, '2026-11-01')).toBe(isBefore);
});

test.each([
	['2026-11-01', '2026-11-01'],
	// As n8n's field for a time gives it, in the workflow's time zone.
	['2026-11-01T00:00:00', '2026-11-01'],
	['2026-11-01T00:00:00.000+09:00', '2026-11-01'],
	[DateTime.fromISO('2026-11-01T00:00:00', { zone: 'America/Mexico_City' }), '2026-11-01'],
	[new Date('2026-11-01T12:00:00Z'), '2026-11-01'],
])('the filter by %s is of that day', (value, day) => {
	expect(filterDay({ dueBefore: value }, 'dueBefore', 'Due Before')).toBe(day);
});

test('the filter is left out where it was not added, and refused where it is no day', () => {
	expect(filterDay({}, 'dueBefore', 'Due Before')).toBeUndefined();
	for (const dueBefore of ['', null, 'soon', '2026-02-30', '01/11/2026', 20261101]) {
		expect(() => filterDay({ dueBefore }, 'dueBefore', 'Due Before')).toThrow('Due Before is');
	}
});
