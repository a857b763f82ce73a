import { either } from '../manifest';
import { section } from '../packages/template';
import { pageOf, redirectFlow, type Vendor } from '../vendors';

/** A vendor with the text of the page for its users. */
export interface VendorPage {
	vendor: Vendor;
	text: string;
}

/** What a block says. `linkTo` leads from the page that it is on to a file. */
type Block = (pages: VendorPage[], linkTo: (path: string) => string) => string;

/** What the pages say of all vendors, by the names in the markers around it. */
export const blocks: Record<string, Block> = {
	names: (pages) => either(pages.map(({ vendor }) => `**${vendor.displayName}**`)),
	pages: (pages, linkTo) =>
		pages
			.map(
				({ vendor, text }) =>
					`- [${title(text)}](${linkTo(pageOf(vendor))}). ${firstSentence(text)}`,
			)
			.join('\n'),
	portals,
	segments,
	redirects: (pages, linkTo) =>
		pages
			.map(({ vendor }) => `[${vendor.displayName}](${linkTo(redirectFlow(vendor))})`)
			.join(', '),
	triggers: (pages, linkTo) =>
		pages
			.filter(({ vendor }) => vendor.trigger)
			.map(({ vendor }) => `[${vendor.displayName}](${linkTo(pageOf(vendor))}#set-up-the-trigger)`)
			.join(', '),
};

/** What opens a portal, from the table on each vendor's page. */
function portals(pages: VendorPage[]): string {
	const rows = pages.flatMap(({ vendor, text }) =>
		rowsIn(section('What it can do', text, vendor.name))
			.filter(([resource]) => resource === 'Customer Portal')
			.map(([, ...cells]) => [vendor.displayName, ...cells]),
	);
	return table(['Provider', 'Operation', 'What comes out'], rows);
}

/** Who its lists find, from the table on the page of each vendor that has one. */
function segments(pages: VendorPage[]): string {
	const heading = 'Who to write to';
	const rows = pages
		.filter(({ text }) => text.includes(`\n## ${heading}\n`))
		.flatMap(({ vendor, text }) =>
			rowsIn(section(heading, text, vendor.name)).map(([who = '', list, filters = '']) => [
				who,
				`${vendor.displayName}, ${list}`,
				filters,
			]),
		);
	return table(['Who', 'Provider, resource and operation', 'Filters'], rows);
}

function title(page: string): string {
	return page.slice('# '.length, page.indexOf('\n'));
}

function firstSentence(page: string): string {
	const [, paragraph = ''] = page.split('\n\n');
	return /^.+?\.(?= |$)/.exec(paragraph)?.[0] ?? paragraph;
}

/** The cells of a page's tables, without their heads. */
function rowsIn(text: string): string[][] {
	const lines = text.split('\n').filter((line) => line.startsWith('|'));
	const isHead = (line: string) => /^[|\s:-]+$/.test(line);
	return lines
		.filter((line, index) => !isHead(line) && !isHead(lines[index + 1] ?? ''))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
}

/** A table with columns as prettier wants them. */
function table(head: string[], rows: string[][]): string {
	const widths = head.map((_, column) =>
		Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
	);
	const line = (cells: string[]) =>
		`| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
	return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}
