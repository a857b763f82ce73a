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
		return parse(text, options);
	} catch {
		// Sheets copy a cell such as 5" or "Bob" Smith as it is.
		return asCopied(text, options);
	}
}

function asCopied(text: string, options: object): string[][] | Unclosed {
	try {
		const rows = parse(text, { ...options, rtrim: false, relax_quotes: true });
		// The end may be a quotation mark of another cell, rows below: those would be lost without a word.
		const place = rows.findIndex((cells) => cells.some((cell) => /^"[^\r\n]*[\r\n]/.test(cell)));
		if (place !== -1) return { unclosedInRow: place + 1 };
		return rows.map((cells) => cells.map((cell) => cell.trim()));
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
