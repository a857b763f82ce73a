import { Failure, isEmail, quote } from '../../core';
import { cellsOf } from './cells';

export interface PastedList {
	/** The headings. */
	columns: string[];
	/** What each has in each of the columns, as text. */
	customers: Array<Record<string, string>>;
}

interface Row {
	/** As its user counts it in the sheet. */
	number: number;
	cells: string[];
}

/**
 * The customers of a table that was pasted, with headings in its first line.
 * @throws Failure invalid_input where it cannot be read without doubt. It names rows by their numbers, as
 * what is in them may be a secret.
 */
export function pastedList(text: string): PastedList {
	const [headings, ...rows] = rowsOf(text);
	if (headings === undefined) throw new Failure('invalid_input', 'The list is empty.', howToPaste);
	const columns = headings.cells.map((cell) => cell.trim());
	checkHeadings(columns);
	if (rows.length === 0) {
		throw new Failure('invalid_input', 'The list has only one line.', howToPaste);
	}
	for (const row of rows) checkCells(row, columns);
	return {
		columns: columns.filter((column) => column !== ''),
		customers: rows.map(({ cells }) => {
			const fields = columns.map((column, place) => [column, cells[place] ?? ''] as const);
			return Object.fromEntries(fields.filter(([column]) => column !== ''));
		}),
	};
}

const howToPaste =
	'Copy the rows together with their headings from Excel, Google Sheets or a CSV file, and paste them into Your List. The first line has the headings, and each line below is a customer.';

/** The rows that have something in them. Where Excel has deleted one, it leaves its separators. */
function rowsOf(text: string): Row[] {
	checkIsTable(text);
	const found = cellsOf(text);
	if (!Array.isArray(found)) throw unclosed(found.unclosedInRow);
	return found
		.map((cells, place) => ({ cells, number: place + 1 }))
		.filter(({ cells }) => cells.some(isFilled));
}

function isFilled(cell: string): boolean {
	return cell.trim() !== '';
}

/** An expression is not evaluated, as the name of a customer could hold one. */
function checkIsTable(text: string): void {
	const [start] = /^(=|\{\{|\{|\[)/.exec(text.trimStart()) ?? [];
	if (start === undefined) return;
	// n8n takes the sign in front of an expression away.
	const other = start === '=' || start === '{{' ? 'an expression' : 'JSON';
	throw new Failure(
		'invalid_input',
		`The list begins with “${start}”, so it is ${other} and not a table.`,
		`${howToPaste} If your list comes from another node, put that node in place of this one.`,
	);
}

function checkHeadings(columns: string[]): void {
	if (columns.some(isEmail)) {
		throw new Failure(
			'invalid_input',
			'The first line of the list has an email address, so it is a customer and not the headings.',
			'Put a line with headings above it, such as customerId and email.',
		);
	}
	const repeated = columns.find(
		(column, place) => column !== '' && columns.indexOf(column) < place,
	);
	if (repeated === undefined) return;
	throw new Failure(
		'invalid_input',
		`The list has two columns with the heading ${quote(repeated)}.`,
		'Delete one of them, or change its heading.',
	);
}

function checkCells({ cells, number }: Row, columns: string[]): void {
	const place = cells.findIndex((cell, place) => isFilled(cell) && !columns[place]);
	if (place === -1) return;
	throw new Failure(
		'invalid_input',
		`Row ${number} of the list has something in column ${place + 1}, which has no heading.`,
		`${howRowsCount} Check the headings, and whether all of them were copied. In a CSV file, a cell with a comma or semicolon in it needs quotation marks around it: open the file in Excel or Google Sheets, and copy the rows from there.`,
	);
}

function unclosed(row: number): Failure {
	return new Failure(
		'invalid_input',
		`In row ${row} of the list a cell begins with a quotation mark that has no end.`,
		`${howRowsCount} Delete the quotation mark, or put another one at the end of the cell.`,
	);
}

const howRowsCount = 'Rows are counted from the first line of the list, which is row 1.';
