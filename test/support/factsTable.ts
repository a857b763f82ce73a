/** Where in the code a belief is depended on: a file, and perhaps the name of something in it. */
export interface Place {
	path: string;
	name: string | undefined;
}

export interface Fact {
	belief: string;
	places: Place[];
}

const heading = ['Belief', 'Source', 'Where in the code', 'What you see if it is wrong'];

/** The rows of all tables of facts on a page. Fails on a table without rows, on a row that is not whole, and without a table. */
export function factsOn(page: string): Fact[] {
	const tables = page
		.split(/\n(?!\|)/)
		.map((block) =>
			block
				.split('\n')
				.filter((line) => line.startsWith('|'))
				.map(cellsOf),
		)
		.filter(([header]) => header && isHeading(header));
	if (tables.length === 0) throw new Error(`no table with the columns ${heading.join(' | ')}`);
	return tables.flatMap(([, , ...rows]) => {
		if (rows.length === 0) throw new Error('a table of facts has no rows');
		return rows.map(factIn);
	});
}

const isHeading = (cells: string[]): boolean =>
	heading.every((name, at) => cells[at]?.toLowerCase() === name.toLowerCase());

function factIn(cells: string[]): Fact {
	const [belief = '', source = '', where = '', sight = ''] = cells;
	if (cells.length !== heading.length || !belief || !source || !sight) {
		throw new Error(`not a whole row: ${cells.join(' | ')}`);
	}
	const places = [...where.matchAll(/`([^`:]+\/[^`:]+)(?::([\w.]+)[^`]*)?`(?::(\w+))?/g)].map(
		([, path = '', within, behind]) => ({ path, name: within ?? behind }),
	);
	if (places.length === 0) throw new Error(`the row names no file: ${belief}`);
	return { belief, places };
}

/** A bar that belongs to the text is written with a backslash. */
const cellsOf = (line: string): string[] =>
	line
		.trim()
		.replace(/^\||\|$/g, '')
		.split(/(?<!\\)\|/)
		.map((cell) => cell.trim().replaceAll('\\|', '|'));
