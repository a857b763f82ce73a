import type { IDataObject } from 'n8n-workflow';
import { Failure, unexpectedAnswer } from '../errors';
import type { ApiRequest } from '../requests/request';

/** A customer, an invoice… as the provider gives it. */
export type Row = IDataObject;

/** One page of a list. */
export interface Page {
	rows: Row[];
	/** Given back with the next call; undefined after the last page. */
	nextPage?: string;
	/** How many rows the whole list has, where the provider says so. */
	total?: number;
}

/** A call for one page. */
export interface ListCall extends Pick<
	ApiRequest,
	'query' | 'subject' | 'isListPage' | 'inputAdvice'
> {
	/** The first page where there is none. */
	page?: string;
	/** How many rows are wanted, where it is fewer than a page. */
	limit?: number;
}

export type GetPage = (page?: string) => Promise<Page>;

/** So many pages in a row without anything new, and the provider sends the same ones for ever. */
const mostStalePages = 3;
/** A million rows, where a page has a hundred. Without an end a provider that makes up rows would fill the memory. */
const mostPages = 10_000;

/** Where a walk ends at the latest, and what to do where it does. */
export interface WalkBound {
	pages: number;
	advice: string;
}

const usualBound: WalkBound = {
	pages: mostPages,
	advice: 'Add filters to list a part at a time.',
};

/**
 * All rows of a list, each once, fetched page by page as they are asked for. A list may change
 * meanwhile: a row that slid to a later page comes once, and where the provider counts more rows than
 * came, or fewer than before, the list is walked a second time for those that slid to an earlier one.
 * @param idOf what tells two rows apart; null where a row does not say
 * @param subject what is listed, as messages say it
 * @throws Failure unexpected_answer where the pages repeat themselves or do not end, so that nobody is left out unseen
 */
export async function* walk(
	getPage: GetPage,
	idOf: (row: Row) => string | null,
	subject: string,
	vendor: string,
	bound = usualBound,
): AsyncGenerator<Row> {
	const seen = new Set<string>();
	const isNew = (row: Row): boolean => {
		const before = seen.size;
		return seen.add(idOf(row) ?? JSON.stringify(row)).size > before;
	};
	for (const isSecondWalk of [false, true]) {
		let total = 0;
		let hasShrunk = false;
		let stalePages = 0;
		for await (const page of pagesOf(getPage, subject, vendor, bound)) {
			const news = page.rows.filter(isNew);
			stalePages = news.length > 0 || isSecondWalk ? 0 : stalePages + 1;
			if (stalePages === mostStalePages) throw repeats(subject, vendor);
			yield* news;
			hasShrunk ||= (page.total ?? 0) < total;
			total = page.total ?? 0;
		}
		if (!hasShrunk && seen.size >= total) return;
	}
}

async function* pagesOf(
	getPage: GetPage,
	subject: string,
	vendor: string,
	{ pages, advice }: WalkBound,
): AsyncGenerator<Page> {
	const asked = new Set<string | undefined>();
	let next: string | undefined;
	do {
		if (asked.has(next)) throw repeats(subject, vendor);
		if (asked.size === pages) {
			const message = `${vendor} has more than ${pages} pages for ${subject}.`;
			throw new Failure('unexpected_answer', message, advice);
		}
		asked.add(next);
		const page = await getPage(next);
		yield page;
		next = page.nextPage;
	} while (next !== undefined);
}

function repeats(subject: string, vendor: string) {
	return unexpectedAnswer(vendor, `the same page again and again for ${subject}`);
}
