import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SandboxAnswer } from '../../sandbox';
import { answeredIn } from '../support/answered';
import { openPortal } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

const answered = answeredIn(sandbox);

const page = '<!doctype html><title>Welcome</title>';

describe.each(vendors)('at $name', (vendor) => {
	const { name: provider } = vendor;

	it.each<[string, SandboxAnswer]>([
		['a web page', { body: page, headers: { 'content-type': 'text/html' } }],
		['nothing', { body: '' }],
		['null', { body: 'null' }],
		['an array', { body: '[]' }],
		['a text', { body: '"OK"' }],
		['an object without the fields', { body: {} }],
		['half of the JSON', { body: '{"token": "eyJ' }],
		['an unknown status', { status: 418, body: {} }],
	])('%s for an answer fails the item alone', async (_title, answer) => {
		const { error, message } = await answered(provider, answer);
		expect(error).toBe('unexpected_answer');
		expect(message).toContain('Test the credential.');
		expect(String(message).length).toBeLessThan(500);
	});

	it('names the keys of an answer without the fields, but no value and no key that could be one', async () => {
		const token = `t${'Ab1'.repeat(10)}`;
		const body = { session: 'S3CRET', access_expires_at: 1, [token]: 1, 'ana@example.com': 1 };
		const { error, message } = await answered(provider, { body: { ...body, data: body } });
		expect(error).toBe('unexpected_answer');
		expect(message).toContain('only: session, access_expires_at, ');
		expect(message).not.toMatch(/S3CRET|Ab1|ana@/);
	});

	it('an answer of ten megabytes fails the item alone, at once, and is said to be too large', async () => {
		const body = { token: 'x'.repeat(10_000_000), data: { url: 'x' } };
		const { error, message } = await answered(provider, { body });
		expect(error).toBe('unexpected_answer');
		expect(message).toContain('is larger than the node takes');
		const { id } = sandbox().cast[provider].plain;
		const asked = sandbox().requests.filter((one) => JSON.stringify(one).includes(String(id)));
		expect(asked).toHaveLength(1);
	});

	it('a web page with status 403 is not taken for a refusal of the key', async () => {
		const headers = { 'content-type': 'text/html; charset=UTF-8' };
		const body = `\n${page}Just a moment…`;
		const { error, message } = await answered(provider, { status: 403, headers, body });
		expect(error).toBe('unexpected_answer');
		expect(message).toContain('in front of the API');
		expect(message).not.toMatch(/key|permission|doctype|moment/i);
	});

	it('a refusal in plain text shows its words, without what must not be shown', async () => {
		const headers = { 'content-type': 'text/plain; charset=utf-8' };
		const body = `Failed to read archived for ${sandbox()[provider].apiKey} at https://x.example/?a`;
		const { error, message } = await answered(provider, { status: 400, headers, body });
		expect(error).toBe('invalid_input');
		expect(message).toContain('(HTTP 400: Failed to read archived for … at …)');
		const long = await answered(provider, { status: 400, headers, body: 'x'.repeat(1_000_000) });
		expect(String(long.message).length).toBeLessThan(500);
	});

	it.each([
		[400, 'text/html', page],
		[400, 'text/html', `<html>${page}`],
		[502, 'text/plain', 'bad gateway of ours'],
	])('status %d of the type %s does not show what is no words for people', async (...given) => {
		const [status, type, body] = given;
		const { message } = await answered(provider, {
			status,
			body,
			headers: { 'content-type': type },
		});
		expect(message).toContain(`(HTTP ${status})`);
	});

	it.each<[SandboxAnswer, string]>([
		[{ status: 429, body: {}, headers: { 'retry-after': '1' } }, 'rate_limited'],
		[{ status: 500, body: 'Internal Server Error' }, 'unreachable'],
		[{ status: 503, body: page }, 'unreachable'],
		[
			{ status: 400, body: 'missing field', headers: { 'content-type': 'text/plain' } },
			'invalid_input',
		],
		[{ status: 422, body: { message: 'no such thing' } }, 'invalid_input'],
		[{ reset: true }, 'unreachable'],
		[{ cutOff: true }, 'unreachable'],
	])('%j fails the item as %s', async (answer, code) => {
		expect(await answered(provider, answer)).toMatchObject({ error: code });
	});

	it('a redirect is not followed, so the key does not go to another host', async () => {
		const visits: string[] = [];
		const elsewhere = await listen((url) => visits.push(url));
		try {
			const { error, message } = await answered(provider, {
				status: 307,
				headers: { location: `${elsewhere.address}/?token=secret` },
				body: '',
			});
			expect(error).toBe('unexpected_answer');
			expect(String(message).includes('Base URL')).toBe(vendor.setup.hasBaseUrl);
			expect(message).not.toContain('secret');
			expect(visits).toEqual([]);
		} finally {
			elsewhere.server.close();
		}
	});

	it("shows the provider's own words, but no key, token or link in them", async () => {
		const { apiKey } = sandbox()[provider];
		const words = `Bad plan. Key ${apiKey}, see https://x.example/?token=abc, token ${'Ab1.'.repeat(20)}`;
		const { message } = await answered(provider, {
			status: 422,
			body: { message: words },
		});
		expect(message).toContain('Bad plan. Key …, see …');
		expect(message).not.toContain(apiKey);
		expect(message).not.toMatch(/x\.example|abc|Ab1/);
	});
});

const bad = [
	'javascript:alert(1)',
	'data:text/html,x',
	'/portal',
	'portal.example.com',
	'ftp://a/b',
	'',
	null,
	42,
];

const links = vendors.flatMap(({ name, answers }) =>
	answers.links.map((link) => ({ name, ...link })),
);

describe.each(bad)('a link of %j in the answer', (link) => {
	it.each(links)('never goes out: $name $operation', async ({ name, operation, answer }) => {
		const body = await answer(link, sandbox());
		expect(await answered(name, { body }, { operation })).toMatchObject({
			error: 'unexpected_answer',
		});
	});
});

test.each(links.filter(({ isComplete }) => isComplete))(
	'a link at $name whose address has a query of its own keeps it ($operation)',
	async ({ name, operation, answer }) => {
		const link = 'https://portal.example.com/c?token=a%2Bb%20c&lang=es';
		const parameter = [{ name: 'utm_source', value: 'mail' }];
		const body = await answer(link, sandbox());
		const item = await answered(
			name,
			{ body },
			{ operation, options: { queryParameters: { parameter } } },
		);
		expect(item.portalUrl).toBe(`${link}&utm_source=mail`);
	},
);

const ofOthers = vendors.flatMap(({ name, answers }) =>
	answers.ofOthers.map((other) => ({ name, ...other })),
);

test.each(ofOthers)(
	'an answer for another customer at $name: $title',
	async ({ name, operation = 'getToken', answer }) => {
		const body = await answer('https://portal.example.com', sandbox());
		const item = await answered(name, { body }, { operation });
		expect(item).toMatchObject({ error: 'wrong_customer' });
		const { another } = sandbox().cast[name];
		expect(JSON.stringify(item)).not.toContain(String(another.id));
	},
);

test.each(vendorsWith('loadContact'))(
	'at $name: the record that was loaded is of another customer',
	async ({ name, customers }) => {
		const { plain, another } = sandbox().cast[name];
		sandbox().answerWith(({ method, path }) =>
			method === 'GET' && path.endsWith(String(plain.id))
				? { body: customers.recordOf({ id: another.id }) }
				: undefined,
		);
		const { success } = await openPortal(name, sandbox(), {
			customer: String(plain.id),
			options: { loadContact: true },
			onError: 'continueRegularOutput',
		});
		expect(success).toMatchObject([{ json: { error: 'wrong_customer' } }]);
	},
);

const withTokens = vendors.flatMap(({ name, answers: { opaqueToken } }) =>
	opaqueToken ? [{ name, ...opaqueToken }] : [],
);

test.each(withTokens)(
	'a token that is not a JWT is as good as any at $name',
	async ({ name, answer, expirySource }) => {
		const token = 'opa/que+token==';
		const item = await answered(name, { body: await answer(token, sandbox()) });
		expect(item).toMatchObject({ token, expirySource });
		expect(new URL(String(item.portalUrl)).searchParams.get('token')).toBe(token);
	},
);

async function listen(
	onVisit: (url: string) => void,
): Promise<{ server: Server; address: string }> {
	const server = createServer((request, response) => {
		onVisit(request.url ?? '');
		response.end('{}');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return { server, address: `http://127.0.0.1:${port}` };
}
