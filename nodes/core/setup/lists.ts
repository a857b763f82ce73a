import type { INodeProperties } from 'n8n-workflow';
import { itemOf } from '../list/entry';
import type { Listing } from '../list/listOperation';
import type { Page, Row } from '../list/pages';
import { quote } from '../reading/quote';
import { failed, ok, reportAdvice, together, warning, type Finding } from './finding';
import { countsIn, faultsIn, goodPage, readPage, type ReadPage } from './rows';
import type { Shape } from './shape';

/** Choices of a list that the provider is asked for in the same words. */
export interface ListPart {
	/** Such as `Open, Overdue`. */
	name: string;
	query: ReturnType<Listing<unknown>['parse']>['query'];
	/** Which rows the node keeps for each choice that it filters by itself. */
	kept: Array<[name: string, keeps: (row: Row) => boolean]>;
}

/** What the node can be asked for before all filters, each request once. */
export function partsOf<Api>({ segments, parse }: Listing<Api>, today: string): ListPart[] {
	const choices = segments?.choices ?? [{ name: 'All', value: 'all' }];
	const parts = new Map<string, ListPart>();
	for (const { name, value } of choices) {
		const { query, keeps } = parse({}, {}, value, today);
		const key = JSON.stringify(query);
		const same = parts.get(key);
		parts.set(key, {
			name: same ? `${same.name}, ${name}` : name,
			query,
			kept: [...(same?.kept ?? []), ...(keeps ? [[name, keeps] as [string, typeof keeps]] : [])],
		});
	}
	return [...parts.values()];
}

/** The rows of a page as the node reads them. */
export function pageRead<Api>(
	{ entry }: Listing<Api>,
	rows: readonly Row[],
	shape: Shape | null,
	today: string,
): ReadPage {
	return readPage(rows, shape, (row) => itemOf(entry(row, {}, today)));
}

const contactFields = ['customerId', 'customerName', 'email', 'phone'];

/** Whether customers can be read out of the first page of their list. */
export function customersFinding(page: ReadPage): Finding {
	const faults = faultsIn(page, [
		['customerId', true],
		['customerName', false],
		['email', false],
	]);
	if (faults.length > 0) return together(faults);
	const count = page.rows.length;
	if (count === 0) {
		return warning(
			'The account has no customers.',
			'0 rows',
			'If you expected some, the key may belong to another account or environment, such as test instead of live.',
		);
	}
	const found = `${rowsText(count)} on the first page, with: ${countsIn(page, contactFields)}.`;
	return goodPage(found, page);
}

/** Whether the rows of one part of a list can be read, and whose they are. */
export function partFinding<Api>(
	{ filters }: Listing<Api>,
	page: ReadPage,
	{ kept }: ListPart,
): Finding {
	const faults = faultsIn(page, [
		['customerId', true],
		...['status', 'amount']
			.filter((field) => page.items.some((item) => field in item))
			.map((field): [string, boolean] => [field, false]),
	]);
	const statuses = unknownStatuses(filters, page);
	if (faults.length > 0 || statuses !== null) {
		return together([...faults, ...(statuses ? [statuses] : [])]);
	}
	if (page.rows.length === 0) return ok('There is nothing of this kind at the moment.', '0 rows');
	const counts = countsIn(page, [...contactFields, 'amount']);
	const found = `${rowsText(page.rows.length)} on the first page, with: ${counts}.`;
	return goodPage(`${found}${sharesText(page.rows, kept)}`, page);
}

/** How many of the rows each choice takes; nothing where there is one choice, and it takes all. */
function sharesText(rows: readonly Row[], kept: ListPart['kept']): string {
	const counts = kept.map(([name, keeps]) => ({ name, count: rows.filter(keeps).length }));
	const [first, ...others] = counts;
	if (!first || (others.length === 0 && first.count === rows.length)) return '';
	const shares = counts.map(({ name, count }) => `${name} ${count}`).join(', ');
	const several = others.length > 0 ? ' (a row can be in several)' : '';
	return ` By choice: ${shares}${several}.`;
}

/** Statuses in the rows that are none of the choices of the filter with that name; null where there are none. */
function unknownStatuses(filters: INodeProperties[], { items }: ReadPage): Finding | null {
	const unknown = filters.flatMap(({ name, options = [] }) => {
		const known = options.flatMap((one) => ('value' in one ? [asText(one.value)] : []));
		if (known.length === 0) return [];
		const values = items.flatMap((item) => (name in item && item[name] ? [item[name]] : []));
		return values.filter((value) => !known.includes(asText(value)));
	});
	if (unknown.length === 0) return null;
	const words = [...new Set(unknown)].slice(0, 5).map(quote).join(', ');
	return warning(
		`${rowsText(unknown.length)} have a status that the node does not know: ${words}.`,
		`${unknown.length} statuses that are not known`,
		`A choice or a filter may leave such rows out. Tell us the status. ${reportAdvice}`,
	);
}

function asText(value: unknown): string {
	return String(value).toLowerCase();
}

/** Whether the list goes on where its first page ends. */
export function pagingFinding(
	first: Page,
	second: Page | null,
	idOf: (row: Row) => string | null,
): Finding {
	const count = first.rows.length;
	const { total } = first;
	const facts = `first page ${count}, second ${second?.rows.length ?? 'none'}, total ${total ?? 'not told'}`;
	const advice = `Get Many would miss the rest. ${reportAdvice}`;
	if (second === null || second.rows.length === 0) {
		if (total === undefined || total <= count) {
			return ok(`All ${rowsText(count)} are on the first page.`, facts);
		}
		const found = `The provider counts ${total} customers, but the list ends after ${count}.`;
		return failed(found, facts, advice);
	}
	const seen = new Set(first.rows.map(idOf));
	const news = second.rows.filter((row) => !seen.has(idOf(row))).length;
	if (news > 0) return ok(`The list continues: ${rowsText(news)} more on the second page.`, facts);
	const found = 'The second page of the list has the same customers as the first.';
	return failed(found, `${facts}, the same rows`, advice);
}

function rowsText(count: number): string {
	return `${count} ${count === 1 ? 'row' : 'rows'}`;
}
