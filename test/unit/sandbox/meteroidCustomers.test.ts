import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();

const cast = () => sandbox().cast.meteroid;
const get = async (path: string) => await clientsOf(sandbox()).meteroid.get(`/customers${path}`);
const list = async (params: object) =>
	(await clientsOf(sandbox()).meteroid.get('/customers', { params })).data;

async function emailsFound(search: string): Promise<Array<string | null>> {
	const { data } = await list({ search, per_page: 100, order_by: 'email.asc' });
	return data.map((customer: { billing_email: string | null }) => customer.billing_email);
}

describe('the list of customers at Meteroid', () => {
	it('has 25 rows that say 10 without per_page, and pages of 25', async () => {
		const { data, pagination_meta } = await list({});
		const total = pagination_meta.total_items;

		expect(data).toHaveLength(25);
		expect(pagination_meta.per_page).toBe(10);
		expect(pagination_meta.total_pages).toBe(Math.ceil(total / 25));
	});

	it('comes on pages that together hold each customer once who is not archived', async () => {
		const first = await list({ per_page: 100 });
		const pages = await Promise.all(
			[0, 1, 2].map(async (page) => (await list({ per_page: 100, page })).data),
		);
		const ids = pages.flat().map(({ id }) => id);
		const expected = sandbox().customers.meteroid.filter(({ archived }) => !archived);

		expect(first.pagination_meta).toMatchObject({ total_pages: 3, total_items: expected.length });
		expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
	});

	it('counts nothing on a page after the last one', async () => {
		const { data, pagination_meta } = await list({ per_page: 100, page: 9 });

		expect(data).toEqual([]);
		expect(pagination_meta).toEqual({ page: 9, per_page: 100, total_items: 0, total_pages: 0 });
	});

	it.each([
		'page=%2B0001',
		'page=4294967295',
		'archived[]=true',
		'customer_filters.archived=true',
		'unheard=of',
	])('takes %s', async (query) => {
		expect((await get(`?${query}`)).status).toBe(200);
	});

	it.each([
		'archived=true',
		'archived=false',
		'archived=1',
		'archived=',
		'archived',
		'%61rchived=true',
		'page=-1',
		'page=two',
		'page=',
		'page=1.5',
		'page=4294967296',
		'page=1&page=1',
		'per_page=0',
		'per_page=101',
		'search=a&search=b',
		'order_by=name.asc&order_by=name.asc',
	])('refuses %s in plain text', async (query) => {
		const { status, headers } = await get(`?${query}`);

		expect([status, headers['content-type']]).toEqual([400, expect.stringMatching('text/plain')]);
	});

	it.each(['age.asc', 'name', 'name.up', 'NAME.asc', 'name.ASC', ''])(
		'refuses to be sorted by “%s”, in JSON',
		async (order) => {
			const { status, data } = await get(`?order_by=${order}`);

			expect([status, data.code]).toEqual([400, 'BAD_REQUEST']);
			if (/\.asc$/.test(order)) {
				expect(data.message).toMatch(/Allowed values: name, email, alias, created_at$/);
			}
		},
	);

	it('has missing emails and aliases last, and first the other way round', async () => {
		const ends = async (order: string, field: 'billing_email' | 'alias') => {
			const { data } = await list({ order_by: order, per_page: 100, search: 'a' });
			return [data[0][field], data.at(-1)[field]];
		};

		expect(await ends('email.asc', 'billing_email')).toEqual([
			expect.any(String),
			expect.any(String),
		]);
		expect((await ends('alias.asc', 'alias'))[0]).not.toBeNull();
		expect((await ends('alias.desc', 'alias'))[0]).toBeNull();
		expect((await list({ order_by: 'email.desc' })).data[0].billing_email).toBeNull();
	});

	it('has those who are equal in the order of their UUIDs', async () => {
		const uuids = async (direction: string) => {
			const { data } = await list({
				search: 'cuentas@example.net',
				order_by: `email.${direction}`,
			});
			const uuidOf = new Map(sandbox().customers.meteroid.map(({ id, uuid }) => [id, uuid]));
			return data.map(({ id }: { id: string }) => uuidOf.get(id));
		};
		const ascending = await uuids('asc');

		expect(ascending).toEqual([...ascending].sort());
		expect(await uuids('desc')).toEqual([...ascending].reverse());
	});

	it('is searched in name, alias and billing email, whatever the case of any letter', async () => {
		expect(await emailsFound('Ana@Example.com')).toEqual(
			expect.arrayContaining(['ana@example.com', 'mariana@example.com']),
		);
		expect(await emailsFound('crm-1001')).toEqual([cast().plain.email]);
		expect(await emailsFound('ŁĄCKA')).toEqual([cast().nonAscii.email]);
	});

	it('is not searched in IDs, in invoicing emails, or for those who are archived', async () => {
		expect(await emailsFound(cast().plain.id)).toEqual([]);
		expect(await emailsFound('accounts@nomail.example')).toEqual([]);
		expect(await emailsFound(cast().archived.email ?? '')).toEqual([]);
	});

	it('takes _ and % for wildcards, and a backslash to mean them', async () => {
		const { underscore, underscoreNeighbour, percent, percentNeighbour } = cast();

		expect(await emailsFound('li_na@example.com')).toEqual([
			underscore.email,
			underscoreNeighbour.email,
		]);
		expect(await emailsFound('fifty%off@example.org')).toEqual([
			percent.email,
			percentNeighbour.email,
		]);
		expect(await emailsFound(String.raw`li\_na@example.com`)).toEqual([underscore.email]);
		expect(await emailsFound(String.raw`fifty\%off@example.org`)).toEqual([percent.email]);
	});

	it('does not find an email with a backslash by itself, but by one more backslash', async () => {
		const { email } = cast().backslashEmail;

		expect(await emailsFound(email ?? '')).toEqual([]);
		expect(await emailsFound(email?.replace('\\', '\\\\') ?? '')).toEqual([email]);
		expect(await emailsFound('basil\\')).toEqual([]);
	});

	it('breaks at a NUL', async () => {
		expect((await get('?search=a%00')).status).toBe(500);
	});
});

describe('a customer of Meteroid', () => {
	const namesInA = [
		'id',
		'name',
		'alias',
		'billing_email',
		'invoicing_emails',
		'phone',
		'billing_address',
		'shipping_address',
		'currency',
		'invoicing_entity_id',
		'vat_number',
		'custom_taxes',
		'connected_account_id',
	];

	it('has 13 names in A, each time', async () => {
		sandbox().set({ meteroidVersion: 'A' });
		const { data } = await list({ per_page: 100 });

		for (const row of data) expect(Object.keys(row)).toEqual(namesInA);
	});

	it('has more names in B and C, with how to greet whom in which language', async () => {
		const { data } = await get(`/${cast().plain.id}`);

		expect(Object.keys(data)).toEqual(expect.arrayContaining(namesInA));
		expect(data).toMatchObject({
			first_name: 'Emma',
			last_name: 'Martin',
			customer_type: 'INDIVIDUAL',
			preferred_locales: ['fr-FR', 'en'],
			custom_properties: {},
		});
	});

	it('has an address of known lines only, or none', async () => {
		const { data } = await list({ per_page: 100 });
		for (const { billing_address } of data) {
			expect(Object.values(billing_address ?? {})).not.toContain(null);
		}
		expect((await get(`/${cast().emptyAlias.id}`)).data.billing_address).toBeNull();
	});

	it('can be without an email and still have some for invoices, or have others there', async () => {
		const { data: without } = await get(`/${cast().onlyInvoicingEmails.id}`);
		const { data: other } = await get(`/${cast().otherInvoicingEmails.id}`);

		expect(without).toMatchObject({
			billing_email: null,
			invoicing_emails: [expect.any(String), expect.any(String)],
		});
		expect(other.invoicing_emails).not.toContain(other.billing_email);
		expect((await get(`/${cast().withoutEmail.id}`)).data.invoicing_emails).toEqual([]);
	});

	it('is shown by ID and by alias, archived or not', async () => {
		for (const { id, alias } of [cast().plain, cast().archived, cast().slashAlias]) {
			const byId = await get(`/${id}`);
			const byAlias = await get(`/${encodeURIComponent(alias ?? '')}`);

			expect(byId.data).toMatchObject({ id, alias });
			expect(byAlias.data).toEqual(byId.data);
		}
	});

	it('has an alias of which the case matters', async () => {
		expect((await get('/CRM-1001')).status).toBe(404);
	});

	it('can have an email as somebody typed it, and an empty name', async () => {
		const { data } = await get(`/${cast().paddedEmail.id}`);

		expect(data.billing_email).toBe(' Paddy.Padded@Example.com ');
		expect((await get(`/${cast().emptyName.id}`)).data.name).toBe('');
	});
});
