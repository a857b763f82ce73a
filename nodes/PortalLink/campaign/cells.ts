import { CsvError, parse } from 'csv-parse/sync';

/** Of these, the first one that the line with the headings has: so it is never guessed from the customers. */
const separators = ['\t', ';', ','] as const;

/** CSV files may begin with a line such as `sep=;`, which the headings show as well. */
const firstLineForExcel = /^sep=.\r?\n/i;

/** The row, counted from 1, in which a cell begins with a quotation mark that has no end. */
export interface Unclosed {
	unclosedInRow: number;
}

/**
 * The cells of a table as Excel, Google Sheets and CSV files write it, without spaces around them. Blank
 * lines are rows too, so that a row has the number that it has in the sheet.
 */
export function cellsOf(pasted: string): string[][] | Unclosed {
	const text = pasted.replace(/^\ufeff/, '').replace(firstLineForExcel, '');
	const options = {
		delimiter: separatorOf(text),
		record_delimiter: ['\r\n', '\n', '\r'],
		relax_column_count: true,
		ltrim: true,
		rtrim: true,
	};
	try {
		const rows = parse(text, options);
		return options.delimiter === '\t' ? unless(hasRows, rows) : rows;
	} catch {
		// Sheets copy a cell such as 5" or "Bob" Smith as it is.
		return asCopied(text, options);
	}
}

/**
 * The rows, unless a cell begins with a quotation mark that ends in another cell, rows below: those would be
 * lost without a word.
 */
function unless(isUnclosed: (cell: string) => boolean, rows: string[][]): string[][] | Unclosed {
	const place = rows.findIndex((cells) => cells.some(isUnclosed));
	return place === -1 ? rows : { unclosedInRow: place + 1 };
}

/** Whether a cell has the tab of another row in it: nobody types one behind a line break. */
function hasRows(cell: string): boolean {
	const end = cell.search(/[\r\n]/);
	return end !== -1 && cell.includes('\t', end);
}

function asCopied(text: string, options: object): string[][] | Unclosed {
	try {
		const rows = parse(text, { ...options, rtrim: false, relax_quotes: true });
		const found = unless((cell) => /^"[^\r\n]*[\r\n]/.test(cell), rows);
		return Array.isArray(found) ? found.map((cells) => cells.map((cell) => cell.trim())) : found;
	} catch (error) {
		// No other error is left with these options.
		const { records } = error instanceof CsvError ? error : { records: 0 };
		return { unclosedInRow: Number(records) + 1 };
	}
}

/** A tab where there is none: then the list has one column, and its cells may have commas. */
function separatorOf(text: string): string {
	const lines = text.replace(/(?<=^|[\t;,])"(?:[^"]|"")*"/gm, 'quoted').split(/[\r\n]+/);
	const headings = lines.find((line) => /[^\s;,]/.test(line)) ?? '';
	return separators.find((separator) => headings.includes(separator)) ?? '\t';
}
