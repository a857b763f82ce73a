import { AnswerTooLarge, asFailure, Failure } from '../errors';
import type { ListCall, Page } from './pages';

/** A page without the way to the next one, which is the next number. */
interface NumberedPage extends Omit<Page, 'nextPage'> {
	isLast: boolean;
}

/**
 * One page of a list whose pages have numbers. Where an answer is larger than the node takes, smaller
 * pages are asked for from there on; so the next page is named by its first row and its size.
 * @param most the rows of a page where nothing speaks for fewer
 * @param ask for the page with a number, from 0, in pages of a size
 * @throws Failure what `ask` fails with; AnswerTooLarge only where even one row is
 */
export async function numberedPage(
	{ page, limit = Infinity }: Pick<ListCall, 'page' | 'limit'>,
	most: number,
	ask: (number: number, size: number) => Promise<NumberedPage>,
): Promise<Page> {
	const [start = 0, size = Math.min(limit, most)] = page?.split('/').map(Number) ?? [];
	const { answer, taken } = await taking(size, async (rows) => await ask(start / rows, rows));
	const { isLast, ...found } = answer;
	return { ...found, nextPage: isLast ? undefined : `${start + taken}/${taken}` };
}

/**
 * The same for a list in which each page names the next one. The size stands before that name.
 * @param ask for a page by the name that the one before gave, of a size
 */
export async function cursorPage(
	{ page, limit = Infinity }: Pick<ListCall, 'page' | 'limit'>,
	most: number,
	ask: (cursor: string | undefined, size: number) => Promise<Page>,
): Promise<Page> {
	const [, size = Math.min(limit, most), cursor] = /^(\d+)\/(.*)$/s.exec(page ?? '') ?? [];
	const { answer, taken } = await taking(Number(size), async (rows) => await ask(cursor, rows));
	const { nextPage } = answer;
	return { ...answer, nextPage: nextPage === undefined ? undefined : `${taken}/${nextPage}` };
}

/** The answer in the largest size that the node takes, and the size. */
async function taking<Answer>(
	largest: number,
	ask: (size: number) => Promise<Answer>,
): Promise<{ answer: Answer; taken: number }> {
	for (let size = largest; ; size = smaller(size)) {
		const answer = await ask(size).catch(asFailure);
		if (!(answer instanceof Failure)) return { answer, taken: size };
		if (!(answer instanceof AnswerTooLarge) || size === 1) throw answer;
	}
}

/** Half as many rows, or fewer: a part that goes into the size, so that numbered pages begin at the same rows. */
function smaller(size: number): number {
	let part = Math.floor(size / 2);
	while (size % part !== 0) part--;
	return part;
}
