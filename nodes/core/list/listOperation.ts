import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { inOrder } from '../campaign/inOrder';
import { contact } from '../customer/contact';
import type { CustomerApi } from '../customer/find';
import {
	parseContactSettings,
	phoneCountryOption,
	type ContactSettings,
} from '../customer/contactSettings';
import { optionsField } from '../node/fields';
import type { ApiRequest } from '../requests/request';
import type { Operation } from '../node/operation';
import { recordOrEmpty } from '../reading/parse';
import { wholeNumber } from '../node/values';
import { loadedContact } from './contacts';
import { itemOf, type Entry } from './entry';
import { amountFields, filtersField, onePerCustomerFields, simplifyField } from './fields';
import { byCustomer, groupItem } from './onePerCustomer';
import { walk, type ListCall, type Page, type Row } from './pages';
import { chosenSegment, segmentFields, type Segments } from './segments';

/** What the user asked for, in the provider's own words. */
interface ListQuery {
	query: NonNullable<ApiRequest['query']>;
	/** Tells the rows to keep, for what the provider cannot filter itself. */
	keeps?(row: Row): boolean;
	/** Tells the rows that One per Customer counts and adds up, such as what is owed. All of them where it is not given. */
	counts?(row: Row): boolean;
}

/** What a list is: how it is asked for, and what its rows are about. */
export interface Listing<Api> {
	/** What is listed, as messages say it. */
	subject: string;
	filters: INodeProperties[];
	/** The choice, before all filters, of which rows to list. */
	segments?: Segments;
	/**
	 * Parses filters and options. Fails before anything is sent.
	 * @param segment what was chosen of the segments
	 * @param today the day it is for the user, such as `2026-11-27`
	 */
	parse(filters: IDataObject, options: IDataObject, segment: string, today: string): ListQuery;
	/** One page. The call is made for the vendor's own `list`. */
	page(api: Api, call: ListCall): Promise<Page>;
	idOf(row: Row): string | null;
	/** What a row is about. */
	entry(row: Row, settings: ContactSettings, today: string): Entry;
}

/** An operation that lists. */
export interface ListingOperation<Api> extends Operation<Api> {
	listing: Listing<Api>;
}

interface ListOperation<Api> extends Omit<Operation<Api>, 'fields' | 'run'>, Listing<Api> {
	/** The options beyond those that all lists have. */
	options: INodeProperties[];
	/** What One per Customer calls the number of a customer's rows, such as `invoiceCount`. Undefined where each customer is one row. */
	countField?: string;
}

/** So many contacts are asked for at once at most; the run's own pace may be lower. */
const mostAtOnce = 128;

/** An operation that lists customers or what they have: walks as many pages as it takes, and gives an item for each row. */
export function listOperation<Api extends CustomerApi>(
	operation: ListOperation<Api>,
): ListingOperation<Api> {
	const { subject, filters, options, countField, segments, parse, page, idOf, entry, ...shown } =
		operation;
	return {
		...shown,
		listing: { subject, filters, segments, parse, page, idOf, entry },
		isList: true,
		fields: [
			...(segments ? segmentFields(segments) : []),
			...(countField === undefined ? [...amountFields, simplifyField] : onePerCustomerFields),
			filtersField(filters),
			optionsField([phoneCountryOption, ...options]),
		],
		async run(read, api, _opens, { isFirstVersion, today }) {
			const given = recordOrEmpty(read('options'));
			const chosen = recordOrEmpty(read('filters'));
			const contactSettings = parseContactSettings(given);
			const segment = segments ? chosenSegment(segments, read) : 'all';
			const { query, keeps, counts } = parse(chosen, given, segment, today);
			const isGrouped = countField !== undefined && read('onePerCustomer') === true;
			const limit = read('returnAll') === true ? Infinity : wholeNumber(read('limit'), 'Limit', 1);
			const inputAdvice = filterAdvice(filters, chosen);
			// Of the rows of a page, some are left out here, or become one.
			const wanted = isGrouped || keeps ? undefined : limit;
			const call = { query, limit: wanted, subject, inputAdvice, isListPage: true };
			const getPage = async (next?: string) => await page(api, { ...call, page: next });
			const rows = filtered(walk(getPage, idOf, subject, api.vendor), keeps);
			const entryOf = (row: Row) => entry(row, contactSettings, today);
			if (!isGrouped && read('simplify') !== true) return await first(limit, rows, (row) => row);
			const items = isGrouped
				? (await byCustomer(filtered(rows, counts), entryOf))
						.slice(0, limit)
						.map((group) => groupItem(group, isFirstVersion ? 'count' : countField))
				: await first(limit, rows, (row) => itemOf(entryOf(row)));
			if (given.loadContact !== true) return items;
			return await inOrder(items, mostAtOnce, async (item) => ({
				...item,
				...(await loadedContact(contact(item), api, contactSettings)),
			}));
		},
	};
}

function filterAdvice(filters: INodeProperties[], chosen: IDataObject): string {
	const names = filters.flatMap(({ name, displayName }) => (name in chosen ? [displayName] : []));
	return `Check ${names.length > 0 ? `what you entered for ${names.join(', ')}` : 'the options of the node'}.`;
}

async function* filtered(
	rows: AsyncIterable<Row>,
	keeps: (row: Row) => boolean = () => true,
): AsyncGenerator<Row> {
	for await (const row of rows) if (keeps(row)) yield row;
}

/** Ends the walk with the row that was still wanted, so that no page is fetched in vain. */
async function first<Result>(
	limit: number,
	rows: AsyncIterable<Row>,
	work: (row: Row) => Result,
): Promise<Result[]> {
	const results: Result[] = [];
	for await (const row of rows) {
		results.push(work(row));
		if (results.length >= limit) break;
	}
	return results;
}
