import { Failure, localDate, quote, textOrNull } from '../../core';

/** A language's tag, such as es-MX; English where none is given, null for what is no tag. */
export function parseLanguage(value: unknown): string | null {
	const tag = textOrNull(value)?.replaceAll('_', '-') ?? 'en';
	try {
		return Intl.getCanonicalLocales(tag)[0] ?? null;
	} catch {
		return null;
	}
}

/**
 * A time zone, that of the workflow where none is given.
 * @throws Failure invalid_input where there is no such one
 */
export function parseTimeZone(value: unknown, usual: string): string {
	const name = textOrNull(value) ?? usual;
	if (localDate.isTimeZone(name)) return name;
	throw new Failure(
		'invalid_input',
		`Time Zone is ${quote(value)}.`,
		'Enter one such as America/Mexico_City or UTC.',
	);
}
