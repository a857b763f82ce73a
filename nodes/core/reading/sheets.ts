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

/** A long number of which only the first digits are left, a column too narrow for what is in it, and errors such as #N/A. */
const insteadOfAValue = /^(\d([.,]\d+)?e\+\d+|#(#+|.*[!?]|n\/[ad]|nv))$/i;

/** Whether a sheet has not given what is in a cell, such as an ID, but what it shows in its place. */
export function isLostInSheet(value: unknown): boolean {
	return insteadOfAValue.test(visibleText(value) ?? '');
}
