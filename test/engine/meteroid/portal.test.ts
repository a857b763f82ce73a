import type { IDataObject } from 'n8n-workflow';
import axios from 'axios';
import type { SandboxAnswer } from '../../../sandbox';
import { minutes } from '../../support/durations';
import { openPortal, type PortalRun } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';

const sandbox = sandboxForTests();

async function open(run: Partial<PortalRun> = {}) {
	const { success } = await openPortal('meteroid', sandbox(), {
		customer: sandbox().cast.meteroid.plain.id,
		onError: 'continueRegularOutput',
		...run,
	});
	return success[0]?.json ?? {};
}

/** Answers the call for the token with this beside the token of the sandbox's own making. */
async function answerTokenWith(changes: object) {
	const { plain } = sandbox().cast.meteroid;
	const { response } = (await open({ output: 'raw' })) as { response: IDataObject };
	const answer: SandboxAnswer = { body: { ...response, ...changes } };
	sandbox().answerWith(({ path }) =>
		path.endsWith(`${plain.id}/portal-token`) ? answer : undefined,
	);
}

describe.each(['A', 'B', 'C'] as const)("Meteroid's portal, generation %s", (meteroidVersion) => {
	beforeEach(() => sandbox().set({ meteroidVersion }));

	it.each(['id', 'email', 'alias'] as const)(
		'opens for the right customer, named by %s, and says who it is',
		async (by) => {
			const customer = sandbox().cast.meteroid.withAlias;
			const given = customer[by];
			const item = await open({ by, customer: given, options: { loadContact: true } });
			expect(item).toMatchObject({
				customerId: customer.id,
				customerName: customer.name,
				email: customer.email,
			});
			const page = await axios.get<string>(String(item.portalUrl), { proxy: false });
			expect(page.data).toContain(customer.id);
		},
	);

	it('tells the lifetime by whoever says it', async () => {
		const { expirySource, expiresInSeconds } = await open({ options: { lifetime: minutes(10) } });
		expect(expirySource).toBe({ A: 'never', B: 'response', C: 'response' }[meteroidVersion]);
		if (meteroidVersion === 'A') expect(expiresInSeconds).toBeNull();
		else expect(Number(expiresInSeconds)).toBeGreaterThan(590);
	});

	it('takes parameters of the link along', async () => {
		const look = { page: 'subscriptions', subscription: 'sub_1', accent: '#4f46e5' };
		const { portalUrl } = await open({ options: { look } });
		const { searchParams } = new URL(String(portalUrl));
		expect(Object.fromEntries(searchParams)).toMatchObject({
			page: 'subscriptions',
			sub: 'sub_1',
			accent: '#4f46e5',
		});
		expect(String(portalUrl)).toContain('accent=%234f46e5');
		const page = await axios.get<string>(String(portalUrl), { proxy: false });
		expect(page.status).toBe(200);
	});

	it('is for reading only on request, where the server can do that, and fails where it cannot', async () => {
		const item = await open({ options: { readOnly: true } });
		expect(sandbox().requests.at(-1)?.body).toEqual({ scopes: ['read'] });
		if (meteroidVersion === 'A') expect(item).toMatchObject({ error: 'unexpected_answer' });
		else expect(item).toHaveProperty('portalUrl', expect.stringContaining('http'));
	});
});

describe("Meteroid's portal", () => {
	it('takes the finished link where the answer has one', async () => {
		await answerTokenWith({ portal_link: 'https://pay.example.com/p/opaque-7' });
		expect(await open({ options: { look: { page: 'invoices' } } })).toMatchObject({
			portalUrl: 'https://pay.example.com/p/opaque-7?page=invoices',
		});
	});

	it('is not mailed where a self-hosted server never learned its public address', async () => {
		await answerTokenWith({ portal_url: 'https://app.meteroid.com', portal_link: undefined });
		const { error, message } = await open();
		expect(error).toBe('unexpected_answer');
		expect(message).toContain('METEROID_PUBLIC_URL');
		expect(message).not.toMatch(/token=|eyJ/);
	});

	it('opens with a token that nobody else can read, and does not claim to know its end', async () => {
		await answerTokenWith({ token: 'opaque-7', portal_link: undefined, expires_at: undefined });
		expect(await open()).toMatchObject({
			customerId: sandbox().cast.meteroid.plain.id,
			token: 'opaque-7',
			portalUrl: expect.stringMatching(/\/portal\/customer\?token=opaque-7$/),
			expiresAt: null,
			expirySource: 'unknown',
		});
	});

	it('is asked for by the ID that an alias belongs to, so that the answer cannot be somebody else’s', async () => {
		const { alias, id } = sandbox().cast.meteroid.withAlias;
		await open({ by: 'alias', customer: alias });
		expect(sandbox().requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			`GET /meteroid/api/v1/customers/${alias}`,
			`POST /meteroid/api/v1/customers/${id}/portal-token`,
		]);
	});

	it.each(['noBreakSpaceAlias', 'tabAlias', 'slashAlias', 'idLikeAlias'] as const)(
		'opens for an alias of any form that the server takes (%s)',
		async (name) => {
			const { alias, id } = sandbox().cast.meteroid[name];
			expect(await open({ by: 'alias', customer: alias })).toMatchObject({
				customerId: id,
				portalUrl: expect.stringContaining('http'),
			});
		},
	);

	it('an alias with a slash, a question mark and a percent sign stays one part of the path', async () => {
		await open({ by: 'alias', customer: 'a/b?c%2F#d' });
		expect(sandbox().requests.at(-1)?.path).toBe('/meteroid/api/v1/customers/a%2Fb%3Fc%252F%23d');
	});

	it('tells the ID of a customer named by alias', async () => {
		const { id, alias } = sandbox().cast.meteroid.withAlias;
		expect(await open({ by: 'alias', customer: alias })).toMatchObject({ customerId: id });
	});

	it.each([1, 2])('puts its look into the link, in version %d of the node', async (version) => {
		const look = {
			accent: '#4f46e5',
			branding: 'false',
			count: '20',
			embed: 'subscription',
			nav: 'host',
			radius: 'Sharp',
			subscription: 'sub_1',
			theme: 'dark',
		};
		const options = version === 1 ? look : { look };
		const { portalUrl, token } = await open({ version, options });
		const link = new URL(String(portalUrl));
		expect(Object.fromEntries(link.searchParams)).toEqual({ token, ...look });
		expect(link.pathname).toMatch(/[^/]\/portal\/customer$/);
	});

	it('asks for an alias as long as the server takes one', async () => {
		const alias = 'a'.repeat(309);
		expect(await open({ by: 'alias', customer: alias })).toMatchObject({ error: 'not_found' });
		expect(sandbox().requests.map(({ path }) => path.split('/').at(-1))).toEqual([alias]);
	});

	it.each(['backslashEmail', 'paddedEmail', 'otherInvoicingEmails'] as const)(
		'finds a customer by the billing email as it was entered (%s)',
		async (name) => {
			const { email, id } = sandbox().cast.meteroid[name];
			expect(await open({ by: 'email', customer: email?.trim() ?? '' })).toMatchObject({
				customerId: id,
			});
		},
	);

	it('asks with a body even where nothing is chosen, as a server may refuse to read none', async () => {
		await open();
		expect(sandbox().requests.at(-1)?.body).toEqual({});
	});

	it('takes an ID with zeros in front for the same ID', async () => {
		const { id } = sandbox().cast.meteroid.plain;
		expect(await open({ customer: id.replace('cus_', 'cus_00') })).toMatchObject({
			customerId: id,
		});
	});

	it('fails where the customer found for an alias has another alias', async () => {
		const { another, withAlias } = sandbox().cast.meteroid;
		sandbox().answerWith(({ method }) =>
			method === 'GET' ? { body: { id: another.id, alias: 'other', name: 'Other' } } : undefined,
		);
		const item = await open({ by: 'alias', customer: withAlias.alias });
		expect(item).toMatchObject({ error: 'wrong_customer' });
	});

	it.each(['#4f46e', '4f46e5ff', 'blue', '', '#'])(
		'refuses the color %j, which the portal would ignore',
		async (accent) => {
			expect(await open({ options: { look: { accent } } })).toMatchObject({
				error: 'invalid_input',
				message: expect.stringContaining('Portal: Accent Color is not a color.'),
			});
		},
	);

	it('takes a color of three digits, without the hash sign too', async () => {
		const { portalUrl } = await open({ options: { look: { accent: 'abc', bg: '#123456' } } });
		expect(String(portalUrl)).toMatch(/accent=%23abc.*bg=%23123456|bg=%23123456.*accent=%23abc/);
	});

	it('refuses a lifetime for reading only that is neither yes nor no', async () => {
		const item = await open({ options: { readOnly: '={{ "maybe" }}' } });
		expect(item).toMatchObject({ error: 'invalid_input' });
	});
});

describe('Meteroid: which email is that of the item', () => {
	const emails = async (options: IDataObject, row: object) => {
		const { plain } = sandbox().cast.meteroid;
		sandbox().answerWith(({ method }) =>
			method === 'GET' ? { body: { id: plain.id, name: 'Emma', ...row } } : undefined,
		);
		return (await open({ options: { loadContact: true, ...options } })).email;
	};
	const both = { billing_email: 'a@example.com', invoicing_emails: ['b@example.com'] };
	const noBilling = { billing_email: null, invoicing_emails: [' ', 'b@example.com', 'c@x.org'] };
	const unusable = { billing_email: 'a@x.org; b@x.org', invoicing_emails: ['b@example.com'] };

	it.each<[IDataObject, object, string | null]>([
		[{}, both, 'a@example.com'],
		[{}, noBilling, 'b@example.com'],
		[{}, unusable, 'b@example.com'],
		[{}, { billing_email: null }, null],
		[{ emailChoice: 'billing' }, both, 'a@example.com'],
		[{ emailChoice: 'billing' }, noBilling, null],
		[{ emailChoice: 'invoicing' }, both, 'b@example.com'],
		[{ emailChoice: 'invoicing' }, { billing_email: 'a@example.com' }, null],
	])('with %j and %j it is %j', async (options, row, email) => {
		expect(await emails(options, row)).toBe(email);
	});
});

test.each(['1754000000', 0, -5, null, 'never', {}])(
	'an `exp` of %j, which nobody can read, is unknown and not for ever',
	async (exp) => {
		const { plain } = sandbox().cast.meteroid;
		const claims = { exp, resource: { Customer: plain.uuid } };
		const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
		const token = `${part({ alg: 'HS256' })}.${part(claims)}.c2ln`;
		sandbox().answerWith(() => ({ body: { token, portal_url: 'https://portal.example.com' } }));
		const item = await open();
		expect(item).toMatchObject({ expirySource: 'unknown', expiresAt: null });
		const options = { maximumLifetime: minutes(10 ** 7) };
		expect(await open({ options })).toMatchObject({ error: 'lifetime' });
	},
);
