import { Failure } from '../errors';
import { quote } from '../reading/quote';
import { ofAny } from '../reading/time';
import { optional } from '../node/values';

const millisecondsOfADay = 86_400_000;

/** Until when something is to be paid, as the fields of an item. */
export interface Due {
	/** Such as `2026-11-01`; null where there is none. */
	dueDate: string | null;
	/** 0 is not overdue, null where there is nothing to compare. */
	daysOverdue: number | null;
}

/** @param today the day it is for the user */
export function dueOf(due: unknown, isOwed: boolean, today: string): Due {
	return { dueDate: dayOf(due), daysOverdue: daysOverdue(due, isOwed, today) };
}

/** What is owed of two for the longer time. What is not owed at all counts for nothing. */
export function longerDue(one: Due, other: Due): Due {
	if (other.daysOverdue === null) return one;
	return one.dueDate === null || (other.dueDate ?? '') < one.dueDate ? other : one;
}

/** The day on which something is due, such as `2026-11-01`: of a day, or of a time, in UTC. Null where it is neither. */
export function dayOf(due: unknown): string | null {
	if (typeof due === 'string' && writtenDay(due) === due) return due;
	return ofAny(due)?.toISOString().slice(0, 10) ?? null;
}

/**
 * For how many whole days something has been overdue, from its due day to today. 0 is not
 * overdue, so that a flow can compare it as a number; null is where there is nothing to compare:
 * nothing is owed, or it has no due day.
 */
export function daysOverdue(due: unknown, isOwed: boolean, today: string): number | null {
	const day = dayOf(due);
	if (day === null || !isOwed) return null;
	return Math.max(0, (Date.parse(today) - Date.parse(day)) / millisecondsOfADay);
}

/** Whether something is due before a day. What has no due day is not. */
export function isDueBefore(due: unknown, day: string): boolean {
	const dueDay = dayOf(due);
	return dueDay !== null && dueDay < day;
}

/**
 * A day to filter by, if the filter was added: as it is written, so that a time of n8n's is of the day
 * that the user chose, in whatever time zone.
 * @throws Failure invalid_input that names the field by `label`
 */
export function filterDay(
	filters: Record<string, unknown>,
	name: string,
	label: string,
): string | undefined {
	return optional(filters, name, (value) => {
		// An expression such as {{ $today }} gives an object, which writes itself in ISO 8601.
		const day = writtenDay(value instanceof Date ? value.toISOString() : String(value ?? ''));
		if (day !== null) return day;
		const advice = 'Enter a day such as 2026-11-01, or remove the filter.';
		throw new Failure('invalid_input', `The filter ${label} is ${quote(value)}.`, advice);
	});
}

/** The day at the start of a text in ISO 8601; null where there is none. */
function writtenDay(text: string): string | null {
	const [day = ''] = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(text) ?? [];
	const time = new Date(day);
	return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : null;
}
