import { either } from '../manifest';
import { missing, section } from '../packages/template';
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
	overview,
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

/** What each vendor gives, in one row: from the table at the top of its page, and its lists. */
function overview(pages: VendorPage[], linkTo: (path: string) => string): string {
	const head = [
		'Provider',
		'Customers by',
		'Its own link works for',
		'In a mail, send',
		'Lists of',
		'Trigger',
	];
	const rows = pages.map((page) => {
		const link = linkTo(pageOf(page.vendor));
		return [
			`[${page.vendor.displayName}](${link})`,
			...atTheTop(page),
			listsOf(page).join(', '),
			page.vendor.trigger ? `[yes](${link}#set-up-the-trigger)` : 'no',
		];
	});
	return table(head, rows);
}

/**
 * The row of the table at the top of a vendor's page: how customers are named, how long the vendor's link
 * works, and which link to mail.
 * @throws Error where the page has none
 */
export function atTheTop({ vendor, text }: VendorPage): string[] {
	const [row] = rowsIn(text.slice(0, text.indexOf('\n## ')));
	return row ?? missing(`table at the top of ${pageOf(vendor)}`);
}

/** Such as `customers`. */
function listsOf(page: VendorPage): string[] {
	return operationsOf(page)
		.filter(([, operation]) => operation === '**Get Many**')
		.map(([resource = '']) => `${resource.toLowerCase()}s`);
}

function operationsOf({ vendor, text }: VendorPage): string[][] {
	return rowsIn(section('What it can do', text, vendor.name));
}

/** What opens a portal, from the table on each vendor's page. */
function portals(pages: VendorPage[]): string {
	const rows = pages.flatMap((page) =>
		operationsOf(page)
			.filter(([resource]) => resource === 'Customer Portal')
			.map(([, ...cells]) => [page.vendor.displayName, ...cells]),
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
