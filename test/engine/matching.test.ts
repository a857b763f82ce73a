import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

async function byEmail(provider: 'gigstack' | 'meteroid', email: string | null, options = {}) {
	const { success } = await openPortal(provider, sandbox(), {
		by: 'email',
		customer: email,
		options,
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

describe.each(['gigstack', 'meteroid'] as const)('looking up an email at %s', (provider) => {
	it.each([
		'substringOfAnother',
		'containsAnother',
		'substringOfMany',
		'apostrophe',
		'markup',
	] as const)('finds the customer and not one whose email has it in it (%s)', async (name) => {
		const customer = sandbox().cast[provider][name];
		const items = await byEmail(provider, customer.email);
		expect(items).toMatchObject([{ customerId: customer.id, customerName: customer.name }]);
	});

	it.each(['underscore', 'percent'] as const)(
		'takes the %s in an email for itself, though the server takes it for any character',
		async (name) => {
			const customer = sandbox().cast[provider][name];
			expect(await byEmail(provider, customer.email)).toMatchObject([{ customerId: customer.id }]);
		},
	);

	it('finds an email whatever its case, and gives it in lower case', async () => {
		const { mixedCaseEmail } = sandbox().cast[provider];
		const items = await byEmail(provider, mixedCaseEmail.email?.toUpperCase() ?? '');
		expect(items).toMatchObject([
			{ customerId: mixedCaseEmail.id, email: mixedCaseEmail.email?.toLowerCase() },
		]);
	});

	it('takes two customers whose emails differ by case for two customers of one email', async () => {
		const items = await byEmail(provider, sandbox().cast[provider].caseTwin.email);
		expect(items).toMatchObject([{ code: 'several_match' }]);
	});

	it('gives the phone in E.164, or null where it cannot be read', async () => {
		const { plain, missingPhone, badPhone } = sandbox().cast[provider];
		expect(await byEmail(provider, plain.email)).toMatchObject([{ phone: plain.phone }]);
		expect(await byEmail(provider, missingPhone.email)).toMatchObject([{ phone: null }]);
		expect(await byEmail(provider, badPhone.email)).toMatchObject([{ phone: null }]);
	});
});

describe('at Meteroid', () => {
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
		expect(await byEmail('meteroid', plain.email)).toMatchObject([{ customerId: plain.id }]);
		const pages = sandbox().requests.map(({ query }) => query);
		expect(pages.slice(0, 3)).toMatchObject(
			['0', '1', '2'].map((page) => ({ page, per_page: '100', search: plain.email })),
		);
		expect(pages).toHaveLength(4);
	});

	it('leaves archived customers out of a search, and opens their portal by ID', async () => {
		const { archived } = sandbox().cast.meteroid;
		expect(await byEmail('meteroid', archived.email)).toMatchObject([{ code: 'not_found' }]);
		const { success } = await openPortal('meteroid', sandbox(), { customer: archived.id });
		expect(success[0]?.json.customerId).toBe(archived.id);
	});

	it('opens the portal by the ID that was found, never by the email', async () => {
		const { plain } = sandbox().cast.meteroid;
		await byEmail('meteroid', plain.email);
		expect(sandbox().requests.at(-1)?.path).toBe(
			`/meteroid/api/v1/customers/${plain.id}/portal-token`,
		);
	});

	it('tells the ID of a customer named by alias from the token', async () => {
		const { id, alias } = sandbox().cast.meteroid.withAlias;
		const { success } = await openPortal('meteroid', sandbox(), { by: 'alias', customer: alias });
		expect(success[0]?.json.customerId).toBe(id);
	});

	it('puts the parameters of the portal into the link', async () => {
		const { success } = await openPortal('meteroid', sandbox(), {
			customer: sandbox().cast.meteroid.plain.id,
			options: {
				accent: '#4f46e5',
				branding: 'false',
				count: '20',
				embed: 'subscription',
				nav: 'host',
				radius: 'Sharp',
				subscription: 'sub_1',
				theme: 'dark',
			},
		});
		const link = new URL(String(success[0]?.json.portalUrl));
		expect(Object.fromEntries(link.searchParams)).toEqual({
			token: success[0]?.json.token,
			accent: '4f46e5',
			branding: 'false',
			count: '20',
			embed: 'subscription',
			nav: 'host',
			radius: 'Sharp',
			subscription: 'sub_1',
			theme: 'dark',
		});
		expect(link.pathname).toMatch(/[^/]\/portal\/customer$/);
	});
});

it('does not walk for ever through a list whose server ignores the page', async () => {
	const { plain } = sandbox().cast.meteroid;
	const data = [{ id: plain.id, billing_email: plain.email }];
	sandbox().answerWith(({ method }) => (method === 'GET' ? { body: { data } } : undefined));
	expect(await byEmail('meteroid', plain.email)).toMatchObject([{ code: 'unexpected_answer' }]);
	expect(sandbox().statistics.requests).toBeLessThan(10);
});

it.each(['gigstack', 'meteroid'] as const)(
	'%s: a row without an ID does not spoil the others',
	async (provider) => {
		const { plain } = sandbox().cast[provider];
		const good = { id: plain.id, email: plain.email, billing_email: plain.email };
		sandbox().answerWith(({ method, path }) =>
			method === 'GET' && !path.endsWith(plain.id)
				? { body: { data: [null, { name: 'x' }, good], pagination_meta: { total_pages: 1 } } }
				: undefined,
		);
		expect(await byEmail(provider, plain.email)).toMatchObject([{ customerId: plain.id }]);
	},
);

describe('at gigstack', () => {
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
		expect(await byEmail('gigstack', 'shared@example.com')).toMatchObject([
			{ code: 'several_match' },
		]);
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
			expect(await byEmail('gigstack', 'shared@example.com')).toMatchObject([
				{ code: 'several_match' },
			]);
			expect(sandbox().requests).toHaveLength(Math.ceil(152 / size));
		},
	);

	it('ends a search that counts more than it gives', async () => {
		const { plain } = sandbox().cast.gigstack;
		sandbox().answerWith(({ path, query }) => {
			const data = query.page === '1' ? [{ ...plain }] : [];
			return path.includes('/search') ? { body: { data, found: 500 } } : undefined;
		});
		expect(await byEmail('gigstack', plain.email)).toMatchObject([{ customerId: plain.id }]);
		expect(sandbox().requests.length).toBeLessThan(6);
	});

	it('loads a client whose row in the search lacks the email, and compares with that', async () => {
		const { plain, another } = sandbox().cast.gigstack;
		const data = [plain, another].map(({ id }) => ({ id }));
		sandbox().answerWith(({ path }) => (path.includes('/search') ? { body: { data } } : undefined));
		expect(await byEmail('gigstack', plain.email)).toMatchObject([
			{ customerId: plain.id, customerName: plain.name },
		]);
	});

	it('gives no link to a client who had this email when the search last looked', async () => {
		const { plain, another } = sandbox().cast.gigstack;
		const data = [{ id: another.id, email: plain.email }];
		sandbox().answerWith(({ path }) => (path.includes('/search') ? { body: { data } } : undefined));
		expect(await byEmail('gigstack', plain.email)).toMatchObject([{ code: 'not_found' }]);
	});

	it('gives no link where the record of a row is that of another client', async () => {
		const { plain } = sandbox().cast.gigstack;
		const record = { id: 'client_other', email: plain.email, name: 'Other', phone: null };
		sandbox().answerWith(({ path }) => {
			if (path.includes('/search')) return { body: { data: [{ id: plain.id }] } };
			return path.endsWith(plain.id) ? { body: { data: record } } : undefined;
		});
		expect(await byEmail('gigstack', plain.email)).toMatchObject([{ code: 'wrong_customer' }]);
	});

	it('leaves out a client who is gone since the search last looked', async () => {
		const { plain } = sandbox().cast.gigstack;
		const data = [{ id: 'client_gone' }, { id: plain.id }];
		sandbox().answerWith(({ path }) => (path.includes('/search') ? { body: { data } } : undefined));
		expect(await byEmail('gigstack', plain.email)).toMatchObject([{ customerId: plain.id }]);
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
		const [item] = await byEmail('gigstack', plain.email);
		expect(item).toMatchObject({ code: 'not_found' });
		expect(item?.error).toContain('by ID');
		expect(sandbox().requests.map(({ method }) => method)).toEqual(['GET']);
	});
});

describe('at Appstle', () => {
	it.each([
		['getToken', 'email'],
		['getLink', 'emailId'],
	])('%s calls the email %s', async (operation, parameter) => {
		const { email } = sandbox().cast.appstle.plain;
		await openPortal('appstle', sandbox(), { operation, by: 'email', customer: email });
		expect(sandbox().requests).toMatchObject([{ query: { [parameter]: email } }]);
	});

	it('keeps the key out of the address', async () => {
		const { plain } = sandbox().cast.appstle;
		const { apiKey, appKey } = sandbox().appstle;
		await openPortal('appstle', sandbox(), { customer: plain.id, credential: { appKey } });
		const [request] = sandbox().requests;
		expect(request?.path + JSON.stringify(request?.query)).not.toContain(apiKey);
		expect(request?.headers).toMatchObject({ 'x-api-key': apiKey, 'x-app-key': appKey });
	});

	describe('the magic link', () => {
		const send = async (by: 'id' | 'email', customer: string | number | null) =>
			await openPortal('appstle', sandbox(), {
				operation: 'sendMagicLink',
				by,
				customer,
				onError: 'continueRegularOutput',
			});

		it('is sent once, to the email given, and the output has no link', async () => {
			const { plain } = sandbox().cast.appstle;
			const { success } = await send('email', plain.email);
			expect(success[0]?.json).toEqual({
				provider: 'appstle',
				customerId: null,
				customerName: null,
				email: plain.email,
				phone: null,
				magicLinkSent: true,
			});
			expect(sandbox().statistics.emailsSent).toBe(1);
		});

		it('is sent to the email on file for an ID', async () => {
			const { plain } = sandbox().cast.appstle;
			const { success } = await send('id', plain.id);
			expect(success[0]?.json).toMatchObject({ email: plain.email, magicLinkSent: true });
			expect(sandbox().requests.at(-1)?.query).toEqual({ email: plain.email });
		});

		it('is not sent to a customer without an email', async () => {
			const { success } = await send('id', sandbox().cast.appstle.withoutEmail.id);
			expect(success[0]?.json).toMatchObject({ code: 'not_found' });
			expect(sandbox().statistics.emailsSent).toBe(0);
		});

		it('is not sent to whom a foreign record names', async () => {
			const { plain, another } = sandbox().cast.appstle;
			sandbox().answerWith(({ path }) =>
				path.endsWith(String(plain.id))
					? { body: { customerId: another.id, email: another.email } }
					: undefined,
			);
			const { success } = await send('id', plain.id);
			expect(success[0]?.json).toMatchObject({ code: 'wrong_customer' });
			expect(sandbox().statistics.emailsSent).toBe(0);
		});

		it.each([{ body: '<html>' }, { body: { status: 'error' } }, { reset: true }, { cutOff: true }])(
			'says that nobody knows whether it was sent after %j',
			async (answer) => {
				sandbox().answerWith(() => answer);
				const { success } = await send('email', sandbox().cast.appstle.plain.email);
				expect(success[0]?.json.error).toContain('It is not known whether the mail was sent.');
				expect(success[0]?.json.error).not.toMatch(/try again|run it again/i);
			},
		);

		it("shows the provider's reason when it refuses", async () => {
			sandbox().answerWith(() => ({ status: 400, body: { detail: 'Template is off' } }));
			const { success } = await send('email', 'ana@example.com');
			expect(success[0]?.json).toMatchObject({ code: 'not_found' });
			expect(success[0]?.json.error).toContain('Template is off');
		});

		it.each([{ reset: true }, { status: 500 }, { cutOff: true }, { body: 'OK' }])(
			'is never repeated by itself after %j, which may mean that it was sent',
			async (answer) => {
				sandbox().answerWith(() => answer);
				const { success } = await send('email', sandbox().cast.appstle.plain.email);
				expect(success[0]?.json.code).toMatch(/unreachable|unexpected_answer/);
				expect(sandbox().statistics.requests).toBe(1);
			},
		);

		it('is sent after a refusal, which is certain to have sent nothing', async () => {
			let refusals = 0;
			sandbox().answerWith(() => (refusals++ < 2 ? { status: 429 } : undefined));
			const { success } = await send('email', sandbox().cast.appstle.plain.email);
			expect(success[0]?.json).toMatchObject({ magicLinkSent: true });
			expect(sandbox().statistics.emailsSent).toBe(1);
		});

		it('is sent once to somebody who is twice in the list', async () => {
			const { email } = sandbox().cast.appstle.plain;
			const { success } = await openPortal('appstle', sandbox(), {
				operation: 'sendMagicLink',
				by: 'email',
				customer: '={{ $json.to }}',
				items: [{ to: email }, { to: email?.toUpperCase() }, { to: email }],
			});
			expect(success).toHaveLength(3);
			expect(sandbox().statistics.emailsSent).toBe(1);
		});
	});
});
