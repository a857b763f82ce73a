/** A time in whole or broken seconds since 1970, as JWTs and APIs give it; null where it is no time. */
export function ofSeconds(seconds: unknown): Date | null {
	if (typeof seconds !== 'number' || !(seconds > 0)) return null;
	const date = new Date(seconds * 1000);
	return Number.isNaN(date.getTime()) ? null : date;
}

/** An epoch in seconds, or in milliseconds where it is above 1e12; null where it is no time. */
export function ofEpoch(epoch: unknown): Date | null {
	const number = typeof epoch === 'string' && /^\d+$/.test(epoch) ? Number(epoch) : epoch;
	return ofSeconds(typeof number === 'number' && number > 1e12 ? number / 1000 : number);
}

/** A time as an epoch or in ISO 8601; null where it is no time. */
export function ofAny(value: unknown): Date | null {
	return ofEpoch(value) ?? ofIso(value);
}

/** A time as a user gives it: ISO 8601, or what an expression such as `{{ $now }}` gives, an object that writes itself so. */
export function ofGiven(value: unknown): Date | null {
	const writes = typeof value === 'object' && value !== null && 'toJSON' in value;
	return ofIso(writes && typeof value.toJSON === 'function' ? value.toJSON() : value);
}

/** An ISO 8601 time, in UTC where it names no zone; null where it is no time. */
export function ofIso(text: unknown): Date | null {
	if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(text)) return null;
	const date = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
	return Number.isNaN(date.getTime()) ? null : date;
}

const millisecondsOfADay = 86_400_000;

/** Whether a moment is still to come, and within so many days. None is not. */
export function isWithinDays(moment: Date | null, days: number): boolean {
	const left = (moment?.getTime() ?? 0) - Date.now();
	return left > 0 && left <= days * millisecondsOfADay;
}

const lengths = [
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
	['second', 1],
] as const;

/** Whole seconds as people say them, by the two largest units: `4 days 23 hours`. */
export function inWords(seconds: number): string {
	let rest = seconds;
	const parts = lengths.flatMap(([noun, length]) => {
		const count = Math.floor(rest / length);
		rest -= count * length;
		return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
	});
	return parts.slice(0, 2).join(' ');
}

/** The day that it is in a time zone, such as `2026-11-27`. */
export function dayIn(timeZone: string, time: Date): string {
	const parts = new Map(
		dayFormat(timeZone)
			.formatToParts(time)
			.map(({ type, value }) => [type, value]),
	);
	return (['year', 'month', 'day'] as const).map((type) => parts.get(type)).join('-');
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes as long as to write a hundred days with it. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
	const format =
		dayFormats.get(timeZone) ??
		new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
	dayFormats.set(timeZone, format);
	return format;
}
