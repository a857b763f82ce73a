import { SignJWT } from 'jose';
import { openPortal, runOperation, type PortalRun } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();
const plain = () => sandbox().cast.gigstack.plain;
const link = { url: 'https://portal.example.com/c' };

async function open(run: Partial<PortalRun> = {}) {
	const { success } = await openPortal('gigstack', sandbox(), {
		customer: plain().id,
		onError: 'continueRegularOutput',
		...run,
	});
	return success.map(({ json }) => json);
}

const tokenWith = async (claims: Record<string, unknown>) =>
	await new SignJWT(claims)
		.setProtectedHeader({ alg: 'HS256' })
		.sign(new TextEncoder().encode('a secret of the test that is long enough'));

describe('the portal of a gigstack client', () => {
	it.each([true, false])('opens where the answer names the client (%s)', async (names) => {
		sandbox().set({ gigstackPortalNamesClient: names });
		expect(await open()).toMatchObject([{ customerId: plain().id }]);
		expect(sandbox().requests.map(({ body }) => body)).toEqual([{ id: plain().id }]);
	});

	it.each([
		['cursor', 'whole', 2],
		['pages', 'whole', 2],
		['pages', 'partial', 3],
		['cursor', 'partial', 3],
	] as const)(
		'is asked for by the ID that the search gives for an email (%s, %s rows)',
		async (gigstackSearch, gigstackSearchRows, requests) => {
			sandbox().set({ gigstackSearch, gigstackSearchRows });
			const items = await open({ by: 'email', customer: 'EMMA.martin@example.com' });
			const { id: customerId, name: customerName, phone } = plain();
			expect(items).toMatchObject([{ customerId, customerName, phone }]);
			expect(sandbox().requests).toHaveLength(requests);
			expect(sandbox().requests.at(-1)?.body).toEqual({ id: customerId });
		},
	);

	it.each([
		['client_id', async () => ({ ...link, client_id: 'client_other' })],
		['email', async () => ({ ...link, email: 'other@example.com' })],
		['client with an email', async () => ({ ...link, client: { email: 'other@example.com' } })],
		[
			'claim of the token',
			async () => ({ ...link, token: await tokenWith({ client: { id: 'client_other' } }) }),
		],
		[
			"claim of the link's token",
			async () => ({ url: `${link.url}?token=${await tokenWith({ client_id: 'cus_other' })}` }),
		],
	])('never goes to somebody else: a foreign %s', async (_title, answer) => {
		const data = await answer();
		sandbox().answerWith(({ method }) => (method === 'POST' ? { body: { data } } : undefined));
		const items = await open({ by: 'email', customer: plain().email });
		expect(items).toMatchObject([{ error: 'wrong_customer' }]);
		expect(JSON.stringify(items)).not.toMatch(/other@|_other/);
	});

	it.each([{ sub: 'team_1' }, { client_id: 'gigstack-web' }, { email: 'owner@example.com' }])(
		'opens where the token has claims that need not be about the client (%j)',
		async (claims) => {
			const data = { ...link, token: await tokenWith(claims) };
			sandbox().answerWith(({ method }) => (method === 'POST' ? { body: { data } } : undefined));
			expect(await open({ by: 'email', customer: plain().email })).toMatchObject([
				{ customerId: plain().id, email: plain().email },
			]);
		},
	);

	it.each([
		[{ data: {} }, 'only: nothing'],
		[{ message: 'ok', session: 'S3CRET' }, 'only: message, session'],
		[{ data: { access: 'S3CRET' } }, 'only: access'],
	])('an answer without a link (%j) is told by its keys', async (body, words) => {
		sandbox().answerWith(() => ({ body }));
		const [item] = await open();
		expect(item).toMatchObject({ error: 'unexpected_answer' });
		expect(item?.message).toContain(words);
		expect(item?.message).not.toContain('S3CRET');
	});
});

describe.each([404, 405, 410] as const)(
	'a gigstack account whose portal call answers %d',
	(status) => {
		const ids = () =>
			sandbox()
				.customers.gigstack.slice(0, 30)
				.map(({ id }) => id);

		it('is told that it issues no links any more, and what there is instead', async () => {
			sandbox().set({ gigstackPortalRetired: status });
			const [item] = await open();
			expect(item).toMatchObject({ error: 'forbidden' });
			expect(item?.message).toContain('no longer issues portal links for this account');
			expect(item?.message).toContain('a person approves each access');
		});

		it('pays to find it out once, and not for every client', async () => {
			sandbox().set({ gigstackPortalRetired: status });
			const items = await open({
				customer: '={{ $json.id }}',
				items: ids().map((id) => ({ id })),
				options: { maxConcurrency: 1 },
			});
			expect(items.map(({ error }) => error)).toEqual(ids().map(() => 'forbidden'));
			expect(sandbox().requests).toHaveLength(status === 404 ? 2 : 1);
		});
	},
);

describe('a portal call that answers 404 at gigstack', () => {
	it('is about the client where there is no such client', async () => {
		expect(await open({ customer: 'client_nobody' })).toMatchObject([{ error: 'not_found' }]);
		sandbox().set({ gigstackPortalRetired: 404 });
		expect(await open({ customer: 'client_nobody' })).toMatchObject([{ error: 'not_found' }]);
	});

	it('is about that client alone where others have got a link', async () => {
		const [first, second, third] = sandbox().customers.gigstack.map(({ id }) => id);
		sandbox().answerWith(({ body }) =>
			JSON.stringify(body)?.includes(String(second)) ? { status: 404, body: {} } : undefined,
		);
		const items = await open({
			customer: '={{ $json.id }}',
			items: [first, second, third].map((id) => ({ id: String(id) })),
			options: { maxConcurrency: 1 },
		});
		expect(items).toMatchObject([
			{ customerId: first },
			{ error: 'unexpected_answer', message: expect.stringContaining('who is a client') },
			{ customerId: third },
		]);
	});
});

describe("a gigstack client's own record", () => {
	async function get(changes: object) {
		const data = { id: 'client_1', name: 'Ana', email: 'ana@example.com', ...changes };
		sandbox().answerWith(() => ({ body: { data } }));
		const { success } = await runOperation('gigstack', sandbox(), {
			parameters: {
				resource: 'customer',
				operation: 'get',
				customer: { __rl: true, mode: 'id', value: 'client_1' },
				includeInputFields: false,
			},
			onError: 'continueRegularOutput',
		});
		return success[0]?.json;
	}

	it('may have a legal name alone', async () => {
		expect(await get({ name: undefined, legal_name: 'ANA SA' })).toMatchObject({
			customerName: 'ANA SA',
			legalName: 'ANA SA',
		});
	});

	it.each(['MEX', 'mex', 'MX', 'mx', 'Mexico', 'México', 'MEXICO', ' méxico '])(
		'says the country of a phone as %j',
		async (country) => {
			expect(await get({ phone: '55 1234 5004', address: { country } })).toMatchObject({
				country: 'MX',
				phone: '+525512345004',
			});
		},
	);

	it.each([
		['DEU', '01511 2345001', '+4915112345001'],
		['Alemania', '01511 2345001', '+4915112345001'],
		['USA', '(212) 736-5000', '+12127365000'],
		['Estados Unidos', '212 736 5000', '+12127365000'],
		['Atlantis', '55 1234 5004', null],
		['', '55 1234 5004', null],
	])('in %j reads the phone %s as %s', async (country, phone, expected) => {
		expect(await get({ phone, address: { country } })).toMatchObject({ phone: expected });
	});

	it.each([
		1677651234,
		1677651234000,
		'1677651234',
		{ _seconds: 1677651234, _nanoseconds: 0 },
		{ seconds: 1677651234 },
		'2023-03-01T06:13:54Z',
		'2023-03-01 06:13:54',
		'Wed, 01 Mar 2023 06:13:54 GMT',
	])('was created at %j, a time', async (created_at) => {
		expect(await get({ created_at })).toMatchObject({ createdAt: '2023-03-01T06:13:54.000Z' });
	});

	it.each(['soon', {}, { _seconds: 'x' }, [1677651234], true, '2023-13-45', '01/03/2023 06:13'])(
		'was created at %j, which is no time that one could tell',
		async (created_at) => {
			expect(await get({ created_at })).toMatchObject({ createdAt: null });
		},
	);

	it('in none of the known shapes is told by its keys', async () => {
		sandbox().answerWith(() => ({ body: { client: { id: 'S3CRET' }, message: 'ok' } }));
		const [item] = await open({ options: { loadContact: true } });
		expect(item).toMatchObject({ error: 'unexpected_answer' });
		expect(item?.message).toContain('only: client, message');
	});
});

test.each(['seconds', 'milliseconds', 'object', 'text'] as const)(
	'gigstack clients that were created at times in %s are listed with them',
	async (gigstackCreatedAt) => {
		sandbox().set({ gigstackCreatedAt });
		const { success } = await runOperation('gigstack', sandbox(), {
			parameters: { resource: 'customer', operation: 'getAll', limit: 3 },
		});
		expect(success.map(({ json }) => json.createdAt)).toEqual(
			sandbox()
				.customers.gigstack.slice(0, 3)
				.map(({ createdAt }) => createdAt.toISOString()),
		);
	},
);

test('a message keeps its words when an ID happens to look like a system error', async () => {
	const { error } = await openPortal('gigstack', sandbox(), { customer: 'client_ENOENT_EPERM' });
	expect(error?.message).toContain('client_ENOENT_EPERM');
});

test('no link that the answer says is of a client with another email', async () => {
	const { plain } = sandbox().cast.gigstack;
	sandbox().answerWith(({ path }) =>
		path.endsWith('/customerportal')
			? {
					body: {
						data: {
							url: 'https://portal.example.com/?token=x',
							client: { email: 'somebody.else@example.com' },
						},
					},
				}
			: undefined,
	);
	const { success } = await openPortal('gigstack', sandbox(), {
		by: 'email',
		customer: plain.email,
		onError: 'continueRegularOutput',
	});
	expect(success.map(({ json }) => json.error)).toEqual(['wrong_customer']);
});
