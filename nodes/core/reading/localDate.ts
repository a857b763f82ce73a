import { DateTime, IANAZone } from 'luxon';

/** In characters: twice as many as the longest has. */
const longestZone = 64;

/** Whether there is such a time zone, such as `America/Mexico_City`. */
export function isTimeZone(name: string): boolean {
	return name.length <= longestZone && IANAZone.isValidZone(name);
}

/** The hour that it is in a time zone, from 0 to 23. */
export function hourIn(timeZone: string, time: Date): number {
	return DateTime.fromJSDate(time, { zone: timeZone }).hour;
}

/** A time as people write it in a language and a time zone, such as `December 21, 2026 at 4:30 PM GMT-6`. */
export function localDate(time: Date, language: string, timeZone: string): string {
	const text = DateTime.fromJSDate(time, { zone: timeZone })
		.setLocale(language)
		.toLocaleString(DateTime.DATETIME_FULL);
	return written(text, language);
}

/** The same of a day such as `2026-11-01`: `November 1, 2026`. */
export function localDay(day: string, language: string): string {
	const date = DateTime.fromISO(day, { zone: 'utc' }).setLocale(language);
	return written(date.toLocaleString(DateTime.DATE_FULL), language);
}

/** Unicode's narrow spaces and minus would make a text message cost twice as much. */
function written(text: string, language: string): string {
	const plain = text.replace(/[\u00a0\u2009\u202f]/g, ' ').replaceAll('\u2212', '-');
	// French counts the first of a month, which Unicode's data do not.
	return language.startsWith('fr') ? plain.replace(/^1 /, '1er ') : plain;
}
