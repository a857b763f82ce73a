import { Failure, quote } from '../../core';

/** What stands for the fields of a template; null where it is not known. */
export type Values = Record<string, string | null>;

/** A piece of a line: text, or the place of the link. */
type Piece = string | typeof linkPlace;
export const linkPlace = Symbol('link');
export type Line = Piece[];

/** In characters. A mail of more is cut by mail programs, and nobody reads it. */
const longestTemplate = 100_000;

/**
 * The lines of a template, filled in. `{name|there}` says what stands for a name that is not known;
 * with `{name|}` the space and the comma before it go too. Without that, a line with something unknown in
 * it is left out, unless it holds the link.
 * What is filled in is not looked through for fields again.
 * @throws Failure invalid_input that names the template by `label` where it is too long or has an unknown field
 */
export function fill(template: string, values: Values, label: string): Line[] {
	if (template.length > longestTemplate) {
		throw new Failure(
			'invalid_input',
			`${label} is longer than ${longestTemplate} characters.`,
			'Shorten it, or check the expression in it.',
		);
	}
	const lines = template
		.replace(/(?![\r\n\t])[\p{Cc}\p{Cs}]/gu, '')
		.split(/\r\n?|\n/)
		.map((line) => filledLine(line, values, label))
		.filter((line) => line !== null);
	return withoutGaps(lines);
}

function filledLine(line: string, values: Values, label: string): Line | null {
	const pieces: Piece[] = [];
	let isComplete = true;
	// The pattern has two groups, so the parts come in threes: text, field, fallback.
	const parts = line.split(/\{\s*(\w+)\s*(?:\|([^{}]*))?\}/);
	for (let index = 0; index < parts.length; index += 3) {
		const text = parts[index] ?? '';
		const field = parts[index + 1];
		if (field === undefined) {
			pieces.push(text);
			break;
		}
		const value =
			field === 'link' ? linkPlace : (valueOf(field, values, label) ?? parts[index + 2]);
		isComplete &&= value !== undefined;
		pieces.push(value === '' ? text.trimEnd().replace(/,$/, '') : text, value ?? '');
	}
	return isComplete || pieces.includes(linkPlace) ? pieces : null;
}

function valueOf(field: string, values: Values, label: string): string | null {
	const value = Object.hasOwn(values, field) ? values[field] : undefined;
	if (value !== undefined) return value;
	throw new Failure(
		'invalid_input',
		`${label} has an unknown field ${quote(`{${field}}`)}.`,
		`There are ${['link', ...Object.keys(values)].map((known) => `{${known}}`).join(', ')}.`,
	);
}

/** Blank lines at the ends, and several in a row, are left behind by lines that were left out. */
function withoutGaps(lines: Line[]): Line[] {
	const kept = lines.filter((line, index) => !isBlank(line) || !isBlank(lines[index - 1] ?? []));
	const last = kept.at(-1);
	return last && isBlank(last) ? kept.slice(0, -1) : kept;
}

/** True for a line without anything to see. */
export function isBlank(line: Line): boolean {
	return line.every((piece) => typeof piece === 'string' && piece.trim() === '');
}

/** The lines as plain text. The link stands alone, so that what is beside it is not taken for a part of it. */
export function plainText(lines: Line[], link: string): string {
	return lines.map((line) => plainLine(line, link)).join('\n');
}

function plainLine(line: Line, link: string): string {
	return line
		.map((piece) => (piece === linkPlace ? ` ${link} ` : piece))
		.join('')
		.replace(/[ \t]+/g, ' ')
		.trim();
}
