import { numberOrNull, textOrNull, type Page, type Row } from '../core';

/** The most rows a page may have. */
export const pageSize = 100;

/**
 * Which page of a search to ask for. Newer servers count pages, older ones give a cursor for the next
 * one and take no notice of the numbers: the first page is asked for in the newer way, and the answer
 * shows which of them it is.
 */
export function searchQuery(page = 'page:1:0') {
	const { number, cursor } = parsePage(page);
	return cursor === null ? { page: number, per_page: pageSize } : { limit: pageSize, next: cursor };
}

/** One page of a search, in either way. */
export function searchPage(
	answer: Record<string, unknown>,
	{ rows, length }: { rows: Row[]; length: number },
	page = 'page:1:0',
): Page {
	const { number, before } = parsePage(page);
	const found = numberOrNull(answer.found);
	if (found === null) {
		const next = answer.has_more === true ? textOrNull(answer.next) : null;
		const total = numberOrNull(answer.total_results) ?? undefined;
		return { rows, nextPage: next === null ? undefined : `next:${next}`, total };
	}
	// By the rows that came and not by the size that was asked for, which a server may cut.
	const soFar = before + length;
	const hasMore = length > 0 && soFar < found;
	return { rows, nextPage: hasMore ? `page:${number + 1}:${soFar}` : undefined, total: found };
}

/** `page:<number>:<rows before it>` or `next:<cursor>`, as the editor keeps it while a user scrolls. */
function parsePage(page: string) {
	const [kind, number, before] = page.split(':');
	const cursor = kind === 'next' ? page.slice('next:'.length) : null;
	return { number: Number(number), before: Number(before), cursor };
}
