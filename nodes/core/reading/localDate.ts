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
	// Unicode's narrow spaces and minus would make a text message cost twice as much.
	return text.replace(/[\u00a0\u2009\u202f]/g, ' ').replaceAll('\u2212', '-');
}
