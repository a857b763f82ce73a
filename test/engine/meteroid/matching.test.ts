import { openPortal } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

async function byEmail(email: string | null) {
	const { success } = await openPortal('meteroid', sandbox(), {
		by: 'email',
		customer: email,
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

describe('looking up an email', () => {
	it('walks all pages of a search, and asks for pages of a hundred', async () => {
		const { plain } = sandbox().cast.meteroid;
		const rows = Array.from({ length: 250 }, (_, index) => ({ id: `cus_${index}`, name: 'Other' }));
		rows[249] = { ...rows[249], id: plain.id, billing_email: plain.email } as (typeof rows)[0];
		sandbox().answerWith(({ method, query }) => {
			if (method !== 'GET') return undefined;
			const start = Number(query.page) * Number(query.per_page);
			const data = rows.slice(start, start + Number(query.per_page));
			return { body: { data, pagination_meta: { total_pages: 3 } } };
		});
		expect(await byEmail(plain.email)).toMatchObject([{ customerId: plain.id }]);
		const pages = sandbox().requests.map(({ query }) => query);
		expect(pages.slice(0, 3)).toMatchObject(
			['0', '1', '2'].map((page) => ({ page, per_page: '100', search: plain.email })),
		);
		expect(pages).toHaveLength(4);
	});

	it('leaves archived customers out of a search, and opens their portal by ID', async () => {
		const { archived } = sandbox().cast.meteroid;
		expect(await byEmail(archived.email)).toMatchObject([{ error: 'not_found' }]);
		const { success } = await openPortal('meteroid', sandbox(), { customer: archived.id });
		expect(success[0]?.json.customerId).toBe(archived.id);
	});

	it('opens the portal by the ID that was found, never by the email', async () => {
		const { plain } = sandbox().cast.meteroid;
		await byEmail(plain.email);
		expect(sandbox().requests.at(-1)?.path).toBe(
			`/meteroid/api/v1/customers/${plain.id}/portal-token`,
		);
	});

	it('does not walk for ever through a list whose server ignores the page', async () => {
		const { plain } = sandbox().cast.meteroid;
		const data = [{ id: plain.id, billing_email: plain.email }];
		sandbox().answerWith(({ method }) => (method === 'GET' ? { body: { data } } : undefined));
		expect(await byEmail(plain.email)).toMatchObject([{ error: 'unexpected_answer' }]);
		expect(sandbox().statistics.requests).toBeLessThan(10);
	});
});

test('who is not found is told whom the search leaves out', async () => {
	const { success } = await openPortal('meteroid', sandbox(), {
		by: 'email',
		customer: 'nobody@example.com',
		onError: 'continueRegularOutput',
	});
	expect(success[0]?.json.error).toBe('not_found');
	expect(success[0]?.json.message).toMatch(
		/billing email.+only have invoicing emails.+ID or alias/,
	);
});
