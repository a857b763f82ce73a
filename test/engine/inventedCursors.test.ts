import {
	contact,
	cursorPage,
	expect as expected,
	listOperation,
	parameterIn,
} from '../../nodes/core';
import { numberedPage, recordOrEmpty, textOrNull } from '../../nodes/core';
import type { ListCall, Page, Send } from '../../nodes/core';
import { execute } from '../support/engine';
import { acme, acmeSetup, inventedVendorForTests } from '../support/inventedVendor';

const vendor = inventedVendorForTests();
const mostRows = 3;
const rows = Array.from({ length: 8 }, (_, at) => ({ id: `c_${at + 1}` }));
const subject = 'the list of customers';

class AcmeApi {
	readonly vendor = 'Acme';

	constructor(private readonly send: Send) {}

	contactOf = ({ id }: { id?: unknown }) => contact({ customerId: id });
	findByEmail = async () => [];
	loadCustomer = async () => ({});
	searchCustomers = async () => ({ rows: [] });

	/** The next page begins after the last row's ID. */
	async afterLast({ page, limit, ...call }: ListCall): Promise<Page> {
		return await cursorPage({ page, limit }, mostRows, async (cursor, size) => {
			const answer = await this.get(call, { starting_after: cursor, limit: size });
			const found = expected.rows(answer.data, subject, this.vendor);
			const lastId = () => expected.text(found.at(-1)?.id, 'next page', subject, this.vendor);
			return { rows: found, nextPage: answer.has_more === true ? lastId() : undefined };
		});
	}

	/** The next page has an address. */
	async atAddress({ page, limit, ...call }: ListCall): Promise<Page> {
		return await cursorPage({ page, limit }, mostRows, async (cursor, size) => {
			const answer = await this.get(call, { after: cursor, per_page: size });
			const next = () =>
				expected.text(parameterIn(answer.next, 'after'), 'next page', subject, this.vendor);
			return {
				rows: expected.rows(answer.data, subject, this.vendor),
				nextPage: answer.has_more === true ? next() : undefined,
			};
		});
	}

	/** The next page begins after so many rows. */
	async atOffset({ page, limit, ...call }: ListCall): Promise<Page> {
		return await numberedPage({ page, limit }, mostRows, async (number, size) => {
			const answer = await this.get(call, { offset: number * size, limit: size });
			return {
				rows: expected.rows(answer.data, subject, this.vendor),
				isLast: answer.has_more !== true,
			};
		});
	}

	private async get(call: Omit<ListCall, 'page' | 'limit'>, query: ListCall['query']) {
		const request = { ...call, method: 'GET' as const, path: ['customers'], query };
		return recordOrEmpty(await this.send(request));
	}
}

type Way = 'afterLast' | 'atAddress' | 'atOffset';

async function listBy(way: Way) {
	const list = listOperation<AcmeApi>({
		value: 'list',
		name: 'List',
		action: 'List',
		description: '',
		noun: 'customers',
		subject,
		filters: [],
		options: [],
		parse: () => ({ query: {} }),
		page: async (api, call) => await api[way](call),
		idOf: ({ id }) => textOrNull(id),
		entry: (row) => ({ contact: contact({ customerId: row.id }), fields: {} }),
	});
	const resources = [{ value: 'customer', name: 'Customer', operations: [list] }];
	const provider = acme((send) => new AcmeApi(send), resources);
	const parameters = { resource: 'customer', operation: 'list', returnAll: true };
	const { success } = await execute(acmeSetup(vendor(), provider, parameters));
	return success.map(({ json }) => json);
}

/** Answers as each of the three does, whichever is asked; the address of the next page names another host. */
function answerPages(change: object = {}): void {
	vendor().answer = ({ searchParams: query }) => {
		const cursor = query.get('starting_after') ?? query.get('after');
		const start = cursor === null ? Number(query.get('offset')) : Number(cursor.slice(2));
		const size = Number(query.get('limit') ?? query.get('per_page'));
		const data = rows.slice(start, start + size);
		const next = `https://elsewhere.example.com/customers?per_page=${size}&after=${data.at(-1)?.id}`;
		return { body: { data, has_more: start + size < rows.length, next, ...change } };
	};
}

test.each<[Way, string[]]>([
	['afterLast', ['?limit=3', '?starting_after=c_3&limit=3', '?starting_after=c_6&limit=3']],
	['atAddress', ['?per_page=3', '?after=c_3&per_page=3', '?after=c_6&per_page=3']],
	['atOffset', ['?offset=0&limit=3', '?offset=3&limit=3', '?offset=6&limit=3']],
])(
	'a list whose next page is %s comes whole, from the address in the credential',
	async (way, asked) => {
		answerPages();
		expect((await listBy(way)).map(({ customerId }) => customerId)).toEqual(
			rows.map(({ id }) => id),
		);
		expect(vendor().requests.map(({ search }) => search)).toEqual(asked);
	},
);

test.each<[Way, object]>([
	['afterLast', { data: [] }],
	['afterLast', { data: [{ name: 'Ana' }] }],
	['atAddress', { next: null }],
	['atAddress', { next: 'https://api.example.com/customers?per_page=3' }],
	['atAddress', { next: 'javascript:?after=c_3' }],
])(
	'a list that is %s and says that there is more, but not where, fails: %j',
	async (way, change) => {
		answerPages({ ...change, has_more: true });
		expect(await listBy(way)).toEqual([
			{
				error: 'unexpected_answer',
				message: expect.stringContaining(`no next page for ${subject}`),
			},
		]);
	},
);
