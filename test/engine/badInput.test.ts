import { openPortal, type PortalRun } from '../support/portals';
import type { VendorName } from '../vendors';
import { malformedOnPurpose } from '../support/contracts/onPurpose';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

/** Runs a bad item before a good one, and gives the bad one's output. */
async function badItem(provider: VendorName, run: Omit<PortalRun, 'items'>) {
	const { plain } = sandbox().cast[provider];
	const { customer, by = 'id' } = run;
	const { success } = await openPortal(provider, sandbox(), {
		...run,
		customer: '={{ $json.value }}',
		items: [{ value: customer }, { value: by === 'email' ? plain.email : String(plain.id) }],
		onError: 'continueRegularOutput',
	});
	expect(success).toHaveLength(2);
	expect(success[1]?.json).toMatchObject({ portalUrl: expect.stringContaining('http') });
	return success[0]?.json ?? {};
}

const tenKilobytes = 'x'.repeat(10_240);
const empty = ['', '   ', null, undefined];

describe.each(['appstle', 'gigstack', 'meteroid'] as const)('at %s', (provider) => {
	it.each(empty)('an empty ID or email (%j) is named as such', async (customer) => {
		for (const by of ['id', 'email'] as const) {
			const { code, error } = await badItem(provider, { by, customer });
			expect(code).toBe('invalid_input');
			expect(error).toMatch(/^Customer is (empty|“ +”)\. Choose a customer/);
		}
	});

	it.each([
		'nobody',
		'a b@example.com',
		'ana@example.com, beto@example.com',
		'Ana <ana@example.com>',
		'ana@',
		42,
		{ email: 'ana@example.com' },
		['ana@example.com'],
		`${tenKilobytes}@example.com`,
		'ana@example.com\r\nBcc: all@example.com',
	])('an email that is none (%j) is not sent', async (customer) => {
		const { code, error } = await badItem(provider, { by: 'email', customer });
		expect(code).toBe('invalid_input');
		expect(error).toMatch(/^Customer/);
		expect(String(error).length).toBeLessThan(400);
		expect(
			sandbox().requests.every(({ body, query }) => !JSON.stringify([body, query]).includes('Bcc')),
		).toBe(true);
	});

	it.each([
		'a/b',
		'..',
		'../../teams',
		'a?b=c',
		'a%2Fb',
		'cus_1\ncus_2',
		tenKilobytes,
		'gid://shopify/Order/1',
		'gid://shopify/Customer/',
		{},
		1e21,
		2 ** 60,
		'\ud800',
		true,
	])('an ID that is none (%j) is not sent', async (customer) => {
		const before = sandbox().statistics.requests;
		const { code, error } = await badItem(provider, { customer });
		expect(code).toBe('invalid_input');
		expect(error).toMatch(/^Customer/);
		expect(String(error).length).toBeLessThan(400);
		expect(sandbox().statistics.requests - before).toBe(1);
	});

	it('an email under By ID is told where it belongs', async () => {
		const { error } = await badItem(provider, { customer: 'ana@example.com' });
		expect(error).toContain('By Email');
	});
});

test('surrounding spaces in an ID or email, as spreadsheets bring them, do no harm', async () => {
	const { plain } = sandbox().cast.meteroid;
	const { success } = await openPortal('meteroid', sandbox(), { customer: ` ${plain.id}\n` });
	expect(success[0]?.json.customerId).toBe(plain.id);
});

test.each([(id: string) => `'${id}`, (id: string) => `${id}.0`, (id: string) => `'${id}.0`])(
	'an ID at Appstle as a sheet writes a number is read as the number (%#)',
	async (written) => {
		const id = String(sandbox().cast.appstle.plain.id);
		const { success } = await openPortal('appstle', sandbox(), { customer: written(id) });
		expect(success[0]?.json.customerId).toBe(id);
	},
);

test.each(["'", '.0', "'.0", '7204518330001.5', "7204'518"])(
	'%j is no ID at Appstle for all that',
	async (customer) => {
		const { code } = await badItem('appstle', { customer });
		expect(code).toBe('invalid_input');
	},
);

describe('at Meteroid', () => {
	it.each(['our-client-7', '0191a2b3-c4d5-7e6f-8a9b-acbdcedfe0f1', 'CUS_1', 'cus_', 'cus_ä'])(
		'an ID that the server would take for an alias (%s) is refused',
		async (customer) => {
			const { code, error } = await badItem('meteroid', { customer });
			expect(code).toBe('invalid_input');
			expect(error).toContain('By Alias');
		},
	);

	it.each([
		'cus_2xXyMf4KIBoaf3jLLLSa1',
		'cus_acme',
		'two words',
		'..',
		'.',
		'a\nb',
		'x'.repeat(2701),
	])('an alias that is none (%j) is refused', async (customer) => {
		const { success } = await openPortal('meteroid', sandbox(), {
			by: 'alias',
			customer,
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json.code).toBe('invalid_input');
		expect(sandbox().statistics.requests).toBe(0);
	});

	it('an alias with a slash, a question mark and a percent sign stays one part of the path', async () => {
		await openPortal('meteroid', sandbox(), { by: 'alias', customer: 'a/b?c%2F#d' });
		expect(sandbox().requests.at(-1)?.path).toBe('/meteroid/api/v1/customers/a%2Fb%3Fc%252F%23d');
	});

	it.each([0, -1, 59, 2_592_001, 60.5, 'soon', '', null, true, []])(
		'a lifetime of %j fails its item alone, and no token is made for it',
		async (seconds) => {
			const { success } = await openPortal('meteroid', sandbox(), {
				customer: sandbox().cast.meteroid.plain.id,
				options: { expiresInSeconds: '={{ $json.seconds }}' },
				items: [{ seconds }, { seconds: 60 }],
				onError: 'continueRegularOutput',
			});
			expect(success[0]?.json.code).toBe('invalid_input');
			expect(success[0]?.json.error).toMatch(/^Expires In is .+ from 60 to 2592000\./);
			expect(success[1]?.json.expiresInSeconds).toBeLessThanOrEqual(60);
			expect(sandbox().statistics.tokensMinted).toBe(1);
		},
	);

	it('a lifetime as digits in a text is a number all the same', async () => {
		const { plain } = sandbox().cast.meteroid;
		const { success } = await openPortal('meteroid', sandbox(), {
			customer: plain.id,
			options: { expiresInSeconds: '={{ "3600" }}' },
		});
		expect(success[0]?.json.expiresInSeconds).toBeGreaterThan(3590);
		expect(success[0]?.json.expiresInSeconds).toBeLessThanOrEqual(3600);
	});

	it.each([
		[{ count: 21 }, 'Portal: Rows'],
		[{ count: 'many' }, 'Portal: Rows'],
		[{ embed: 'subscription' }, 'Portal: Subscription ID'],
		[{ minimumLifetimeSeconds: 0 }, 'Minimum Lifetime'],
		[{ maximumLifetimeSeconds: 'long' }, 'Maximum Lifetime'],
		[{ minimumLifetimeSeconds: 10, maximumLifetimeSeconds: 9 }, 'Minimum Lifetime'],
		[{ queryParameters: { parameter: [{ name: 'token', value: 'mine' }] } }, 'Query Parameters'],
		[{ queryParameters: { parameter: [{ name: ' ', value: 'x' }] } }, 'Query Parameters'],
	])('the options %j name the field %s', async (options, field) => {
		const { success } = await openPortal('meteroid', sandbox(), {
			customer: sandbox().cast.meteroid.plain.id,
			options,
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json.code).toBe('invalid_input');
		expect(success[0]?.json.error).toContain(field);
		expect(sandbox().statistics.tokensMinted).toBe(0);
	});
});

describe('in the credential', () => {
	const open = async (credential: PortalRun['credential']) =>
		await openPortal('meteroid', sandbox(), {
			customer: sandbox().cast.meteroid.plain.id,
			credential,
			onError: 'continueRegularOutput',
		});

	it.each([
		'localhost:8084',
		'api.meteroid.com',
		'ftp://api.meteroid.com',
		'javascript:alert(1)',
		'https://user:secret@api.meteroid.com',
		'https://api.meteroid.com/?key=secret',
		'https://api.meteroid.com/#secret',
		'pv_sand_secret/secret',
		'user:secret@api.meteroid.com',
		'',
		'={{ null }}',
	])('a base URL of %j is named, and nothing of a login in it is shown', async (baseUrl) => {
		const { success } = await open({ baseUrl });
		expect(success[0]?.json).toMatchObject({ code: 'invalid_input' });
		expect(success[0]?.json.error).toMatch(/^Base URL in the credential is not a web address\./);
		expect(success[0]?.json.error).not.toContain('secret');
	});

	it.each(['/', '//', '/api/v1', '/api/v1/', ' '])(
		'%j at the end of the base URL does no harm',
		async (end) => {
			const { success } = await open({ baseUrl: sandbox().meteroid.baseUrl + end });
			expect(success[0]?.json.portalUrl).toEqual(expect.stringContaining('http'));
		},
	);

	it('a path that does not belong there points to the base URL', async () => {
		const baseUrl = `${sandbox().meteroid.baseUrl}/customers`;
		const { success } = await malformedOnPurpose(async () => await open({ baseUrl }));
		expect(success[0]?.json).toMatchObject({ code: 'not_found' });
		expect(success[0]?.json.error).toContain('Base URL');
	});

	it.each([' S3CRET', 'S3CRET ', 'S3C\nRET', 'S3CRET\r\nX-Evil: 1', 'S3CRÉT', '', null])(
		'a key of %j is named but never shown, and nothing is sent',
		async (apiKey) => {
			const { success } = await open({ apiKey });
			expect(success[0]?.json).toMatchObject({ code: 'invalid_input' });
			expect(success[0]?.json.error).toMatch(/^API Key in the credential (has|is)/);
			expect(success[0]?.json.error).not.toMatch(/S3C/);
			expect(sandbox().statistics.requests).toBe(0);
		},
	);
});

test('an expression that cannot be resolved fails its item alone', async () => {
	const { success } = await openPortal('meteroid', sandbox(), {
		customer: '={{ $json.id.toLowerCase() }}',
		items: [{}, { id: sandbox().cast.meteroid.plain.id }],
		onError: 'continueRegularOutput',
	});
	expect(success[0]?.json).toMatchObject({ code: 'invalid_input' });
	expect(success).toHaveLength(2);
});
