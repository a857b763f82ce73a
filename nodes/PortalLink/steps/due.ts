import { localDate, time } from '../../core';
import { customerNamed } from '../campaign/columns';
import type { Messages } from './messages';

/** Why no message is due, as the line above the output says it. */
export const reasons = {
	days: 'waiting for their day',
	done: 'with all steps sent',
	opened: 'whose customers have opened the portal since',
	today: 'whose customers get another message today',
	failed: 'that failed today, so the node tries again tomorrow',
	night: 'waiting for the hours in which you send',
	inDoubt: 'in doubt: decide in the table whether the last step was sent',
	stopped: 'whose customers you have stopped',
} as const;

type Reason = keyof typeof reasons;

/** The number of the step that is due, from 1, or why there is none. */
export type Due = { step: number; isRepeated: boolean } | { waits: Reason };

/** What messages are about, such as an unpaid invoice. */
export interface Owed {
	id: string;
	customer: string;
	/** Of the customer. */
	timeZone: string;
}

export interface Plan {
	/** After how many days, counted from the first step, each step is due. */
	days: readonly number[];
	/** The hours of the day in which messages are sent, in the customer's time zone. */
	from: number;
	until: number;
}

const millisecondsOfADay = 86_400_000;

/** What the table calls a message. */
export function aboutOf(id: string, step: number): string {
	return `${id}, step ${step}`;
}

/**
 * Which step of each is due. A customer gets one message a day at most: where several are due, first
 * one that has not failed before, as otherwise one that fails every time would keep out the others.
 * @returns in the order of what was given
 */
export function dueSteps(owed: readonly Owed[], plan: Plan, messages: Messages, now: Date): Due[] {
	const dues = owed.map((one) => dueStep(one, plan, messages, now));
	const chosen = new Map<string, number>();
	for (const isRepeated of [false, true]) {
		dues.forEach((due, index) => {
			const { customer } = owed[index] ?? {};
			if (customer === undefined || 'waits' in due || due.isRepeated !== isRepeated) return;
			if (!chosen.has(customer)) chosen.set(customer, index);
		});
	}
	const first = new Set(chosen.values());
	return dues.map((due, index) => ('waits' in due || first.has(index) ? due : { waits: 'today' }));
}

/** Days are those of the calendar, so that a message of Monday evening is followed by one on Thursday morning. */
function dueStep({ id, customer, timeZone }: Owed, plan: Plan, messages: Messages, now: Date): Due {
	const own = messages.get(customerNamed(customer) ?? '') ?? [];
	if (own.some(({ state }) => state === 'stop')) return { waits: 'stopped' };
	// Such as another word for stop, in a row that is about no step.
	if (own.some(({ state }) => state === 'unknown')) return { waits: 'inDoubt' };
	const ofStep = (step: number) => own.filter(({ about }) => about === aboutOf(id, step));
	const sent = (step: number) => ofStep(step).find(({ state }) => state === 'sent');
	let last = plan.days.length;
	while (last > 0 && !sent(last)) last--;
	const step = last + 1;
	if (step > plan.days.length) return { waits: 'done' };
	const tries = ofStep(step);
	if (tries.some(({ state }) => state !== '' && state !== 'failed')) return { waits: 'inDoubt' };
	const today = time.dayIn(timeZone, now);
	if (last > 0) {
		const since = sent(last)?.touchedAt ?? null;
		if (since === null) return { waits: 'inDoubt' };
		const isOpened = own.some(({ openedAt }) => openedAt !== null && openedAt >= since);
		if (isOpened) return { waits: 'opened' };
		const gone = daysBetween(time.dayIn(timeZone, since), today);
		if (gone < (plan.days[last] ?? 0) - (plan.days[last - 1] ?? 0)) return { waits: 'days' };
	}
	const isToday = (when: Date | null) => when !== null && time.dayIn(timeZone, when) === today;
	const ofToday = own.filter(({ touchedAt }) => isToday(touchedAt));
	if (ofToday.some(({ state }) => state !== '' && state !== 'failed')) return { waits: 'today' };
	if (tries.some((one) => one.state === 'failed' && ofToday.includes(one))) {
		return { waits: 'failed' };
	}
	const hour = localDate.hourIn(timeZone, now);
	if (hour < plan.from || hour >= plan.until) return { waits: 'night' };
	return { step, isRepeated: tries.length > 0 };
}

function daysBetween(one: string, other: string): number {
	return (Date.parse(other) - Date.parse(one)) / millisecondsOfADay;
}
