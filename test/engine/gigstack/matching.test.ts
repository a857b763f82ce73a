import { openPortal } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

async function byEmail(email: string | null) {
	const { success } = await openPortal('gigstack', sandbox(), {
		by: 'email',
		customer: email,
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

describe('looking up an email', () => {
	const twice = ({ id }: { id: string }) => ({
		id,
		email: 'SHARED@example.com',
		name: 'x',
		phone: null,
	});
	const others = (count: number) =>
		Array.from({ length: count }, (_, index) => twice({ id: `client_other_${index}` })).map(
			(row) => ({
				...row,
				email: 'other@example.com',
			}),
		);

	it('finds who shares an email on every page of the search, by cursor', async () => {
		const pages: Record<string, object> = {
			'': { data: [twice({ id: 'client_1' })], has_more: true, next: 'b:1' },
			'b:1': { data: others(1), has_more: true, next: 'c' },
			c: { data: [twice({ id: 'client_3' })], has_more: false },
		};
		sandbox().answerWith(({ path, query }) =>
			path.includes('/search') ? { body: pages[String(query.next ?? '')] ?? {} } : undefined,
		);
		expect(await byEmail('shared@example.com')).toMatchObject([{ error: 'several_match' }]);
	});

	it.each([100, 40])(
		'finds who shares an email on every counted page, though the server gives %d rows at once',
		async (size) => {
			const found = [twice({ id: 'client_1' }), ...others(150), twice({ id: 'client_3' })];
			sandbox().answerWith(({ path, query }) => {
				const start = (Number(query.page) - 1) * size;
				const data = found.slice(start, start + size);
				return path.includes('/search') ? { body: { data, found: found.length } } : undefined;
			});
			expect(await byEmail('shared@example.com')).toMatchObject([{ error: 'several_match' }]);
			expect(sandbox().requests).toHaveLength(Math.ceil(152 / size));
		},
	);

	it('ends a search that counts more than it gives', async () => {
		const { plain } = sandbox().cast.gigstack;
		sandbox().answerWith(({ path, query }) => {
			const data = query.page === '1' ? [{ ...plain }] : [];
			return path.includes('/search') ? { body: { data, found: 500 } } : undefined;
		});
		expect(await byEmail(plain.email)).toMatchObject([{ customerId: plain.id }]);
		expect(sandbox().requests.length).toBeLessThan(6);
	});

	it('loads a client whose row in the search lacks the email, and compares with that', async () => {
		const { plain, another } = sandbox().cast.gigstack;
		const data = [plain, another].map(({ id }) => ({ id }));
		sandbox().answerWith(({ path }) => (path.includes('/search') ? { body: { data } } : undefined));
		expect(await byEmail(plain.email)).toMatchObject([
			{ customerId: plain.id, customerName: plain.name },
		]);
	});

	it('gives no link to a client who had this email when the search last looked', async () => {
		const { plain, another } = sandbox().cast.gigstack;
		const data = [{ id: another.id, email: plain.email }];
		sandbox().answerWith(({ path }) => (path.includes('/search') ? { body: { data } } : undefined));
		expect(await byEmail(plain.email)).toMatchObject([{ error: 'not_found' }]);
	});

	it('gives no link where the record of a row is that of another client', async () => {
		const { plain } = sandbox().cast.gigstack;
		const record = { id: 'client_other', email: plain.email, name: 'Other', phone: null };
		sandbox().answerWith(({ path }) => {
			if (path.includes('/search')) return { body: { data: [{ id: plain.id }] } };
			return path.endsWith(plain.id) ? { body: { data: record } } : undefined;
		});
		expect(await byEmail(plain.email)).toMatchObject([{ error: 'wrong_customer' }]);
	});

	it('leaves out a client who is gone since the search last looked', async () => {
		const { plain } = sandbox().cast.gigstack;
		const data = [{ id: 'client_gone' }, { id: plain.id }];
		sandbox().answerWith(({ path }) => (path.includes('/search') ? { body: { data } } : undefined));
		expect(await byEmail(plain.email)).toMatchObject([{ customerId: plain.id }]);
	});

	it('acts for the team of the credential in every call', async () => {
		const { plain } = sandbox().cast.gigstack;
		await openPortal('gigstack', sandbox(), {
			by: 'email',
			customer: plain.email,
			credential: { team: sandbox().gigstack.team },
		});
		expect(sandbox().requests).toHaveLength(2);
		expect(sandbox().requests.every(({ query }) => query.team === sandbox().gigstack.team)).toBe(
			true,
		);
	});

	it('never asks for a portal by email: whom the search does not give is not found', async () => {
		const { plain } = sandbox().cast.gigstack;
		sandbox().answerWith(({ path }) =>
			path.includes('/search') ? { body: { message: 'ok', data: [] } } : undefined,
		);
		const [item] = await byEmail(plain.email);
		expect(item).toMatchObject({ error: 'not_found' });
		expect(item?.message).toContain("use the client's ID");
		expect(sandbox().requests.map(({ method }) => method)).toEqual(['GET']);
	});
});

test('an answer that has the email in the other spelling is the same customer’s', async () => {
	const { plain } = sandbox().cast.gigstack;
	const url = 'https://portal.example.com/?token=x';
	sandbox().answerWith(({ path }) => {
		const row = { id: plain.id, name: 'Ana', email: 'ana@münchen.example', phone: null };
		if (path.endsWith('/clients/search')) return { body: { data: [row] } };
		return { body: { data: { url, client: { email: 'ana@xn--mnchen-3ya.example' } } } };
	});
	const run = { by: 'email' as const, customer: 'ana@münchen.example' };
	const { success } = await openPortal('gigstack', sandbox(), run);
	expect(success).toMatchObject([{ json: { portalUrl: url } }]);
});
