import { visibleText } from './visible';

/**
 * A number as a sheet wrote it down: sheets put an apostrophe in front of one that they are to leave
 * alone, and `.0` behind any other. Any other text stays as it is.
 */
export function withoutSheetMarks(text: string): string {
	const number = text.replace(/^'/, '').replace(/\.0+$/, '');
	return /^[+(]?\d[\d ()-]*$/.test(number) ? number : text;
}

/** An ID as it was meant, without the marks of a sheet and those that nobody sees; null for what says nothing. */
export function idText(value: unknown): string | null {
	const text = visibleText(value);
	return text === null ? null : withoutSheetMarks(text);
}
