import { minutes } from '../support/durations';
import { openPortal, type PortalRun } from '../support/portals';
import { malformedOnPurpose } from '../support/contracts/onPurpose';
import { sandboxForTests } from '../support/sandbox';
import { vendorsWith } from '../support/vendorsWith';
import { vendors, type VendorName } from '../vendors';

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

/** What is an ID only where users choose what theirs look like. */
const anyTexts = ['a/b', 'a?b=c', 'a%2Fb', 'gid://shopify/Order/1', 'gid://shopify/Customer/'];
const tenKilobytes = 'x'.repeat(10_240);
const empty = ['', '   ', null, undefined];

describe.each(vendors)('at $name', ({ name: provider, customers, refusedOptions }) => {
	const { mayBeAnyText = false, refusedIds } = customers;

	it.each(empty)('an empty ID or email (%j) is named as such', async (customer) => {
		for (const by of ['id', 'email'] as const) {
			const { error, message } = await badItem(provider, { by, customer });
			expect(error).toBe('invalid_input');
			expect(message).toMatch(/^Customer is (empty|“ +”)\. Choose a customer/);
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
		const { error, message } = await badItem(provider, { by: 'email', customer });
		expect(error).toBe('invalid_input');
		expect(message).toMatch(/^Customer/);
		expect(String(error).length).toBeLessThan(400);
		expect(
			sandbox().requests.every(({ body, query }) => !JSON.stringify([body, query]).includes('Bcc')),
		).toBe(true);
	});

	it.each([
		'..',
		'../../teams',
		'cus_1\ncus_2',
		tenKilobytes,
		{},
		1e21,
		2 ** 60,
		'\ud800',
		true,
		...(mayBeAnyText ? [] : anyTexts),
		...refusedIds,
	])('an ID that is none (%j) is not sent', async (customer) => {
		const before = sandbox().statistics.requests;
		const { error, message } = await badItem(provider, { customer });
		expect(error).toBe('invalid_input');
		expect(message).toMatch(/^Customer/);
		expect(String(error).length).toBeLessThan(400);
		expect(sandbox().statistics.requests - before).toBe(1);
	});

	it.each(['ana@', 'ana@example', 'Ana <ana@example.com>', 'ana@example.com, beto@example.com'])(
		'what is under By ID and has an @ is refused as an email if it is none (%s)',
		async (customer) => {
			const { error, message } = await badItem(provider, { customer });
			expect(error).toBe('invalid_input');
			expect(message).toMatch(/^Customer: .+ is not a valid email\. Enter one email address/);
		},
	);

	it.each(['../../teams', ...(mayBeAnyText ? [] : ['a/b']), ...refusedIds])(
		'what is under By ID and can be neither of the two says so (%j)',
		async (customer) => {
			const { message } = await badItem(provider, { customer });
			expect(message).toMatch(/^Customer: .+ is neither an ID nor an email\. /);
		},
	);

	it.each([(id: string) => ` ${id}\n`, ...customers.otherForms])(
		'surrounding spaces, as sheets bring them, and other ways to write an ID do no harm (%#)',
		async (written) => {
			const id = String(sandbox().cast[provider].plain.id);
			const { success } = await openPortal(provider, sandbox(), { customer: written(id) });
			expect(success).toMatchObject([{ json: { portalUrl: expect.stringContaining('http') } }]);
			expect(success[0]?.json.customerId ?? id).toBe(id);
		},
	);

	it.each([
		...refusedOptions,
		[{ minimumLifetime: minutes(0) }, 'Minimum Lifetime'],
		[{ maximumLifetime: minutes('long') }, 'Maximum Lifetime'],
		[{ maximumLifetime: { duration: { amount: 1, unit: 'weeks' } } }, 'Unit of Maximum Lifetime'],
		[{ minimumLifetime: minutes(10), maximumLifetime: minutes(9) }, 'Minimum Lifetime'],
		[{ queryParameters: { parameter: [{ name: 'token', value: 'mine' }] } }, 'Query Parameters'],
		[{ queryParameters: { parameter: [{ name: ' ', value: 'x' }] } }, 'Query Parameters'],
	])('the options %j name the field %s', async (options, field) => {
		const { success } = await openPortal(provider, sandbox(), {
			customer: String(sandbox().cast[provider].plain.id),
			options,
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json.error).toBe('invalid_input');
		expect(success[0]?.json.message).toContain(field);
		expect(sandbox().statistics.tokensMinted).toBe(0);
	});

	it('an expression that cannot be resolved fails its item alone', async () => {
		const { success } = await openPortal(provider, sandbox(), {
			customer: '={{ $json.id.toLowerCase() }}',
			items: [{}, { id: String(sandbox().cast[provider].plain.id) }],
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
		expect(success).toHaveLength(2);
	});
});

describe.each(vendorsWith('aliases'))('an alias at $name', ({ name, aliases }) => {
	it.each(aliases.refusedAsIds)(
		'is refused for an ID where the server would take it for an alias (%s)',
		async (customer) => {
			const { error, message } = await badItem(name, { customer });
			expect(error).toBe('invalid_input');
			expect(message).toContain(aliases.way);
		},
	);

	it.each(aliases.refused)('that is none (%j) is refused', async (customer) => {
		const { success } = await openPortal(name, sandbox(), {
			by: 'alias',
			customer,
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json.error).toBe('invalid_input');
		expect(sandbox().statistics.requests).toBe(0);
	});
});

describe.each(vendorsWith('lifetimeChoice'))(
	'a lifetime at $name',
	({ name, lifetimeChoice: { least, most } }) => {
		const open = async (run: Partial<PortalRun>) => {
			const customer = String(sandbox().cast[name].plain.id);
			return await openPortal(name, sandbox(), { customer, ...run });
		};

		it.each([0, -1, least - 1, most + 1, least + 0.5, 'soon', '', null, true, []])(
			'of %j seconds, in version 1, fails its item alone, and no token is made for it',
			async (seconds) => {
				const { success } = await open({
					version: 1,
					options: { expiresInSeconds: '={{ $json.seconds }}' },
					items: [{ seconds }, { seconds: least }],
					onError: 'continueRegularOutput',
				});
				expect(success[0]?.json.code).toBe('invalid_input');
				expect(success[0]?.json.error).toMatch(
					new RegExp(`^Expires In is .+ from ${least} to ${most}\\.`),
				);
				expect(success[1]?.json.expiresInSeconds).toBeLessThanOrEqual(least);
				expect(sandbox().statistics.tokensMinted).toBe(1);
			},
		);

		it.each([0, -1, most / 60 + 1, 1.5, 'soon', '', null, true, []])(
			'of %j minutes fails its item alone, and no token is made for it',
			async (amount) => {
				const { success } = await open({
					options: { lifetime: minutes('={{ $json.amount }}') },
					items: [{ amount }, { amount: least / 60 }],
					onError: 'continueRegularOutput',
				});
				expect(success[0]?.json.error).toBe('invalid_input');
				expect(success[0]?.json.message).toMatch(/^Lifetime is /);
				expect(success[1]?.json.expiresInSeconds).toBeLessThanOrEqual(least);
				expect(sandbox().statistics.tokensMinted).toBe(1);
			},
		);

		it('as digits in a text is a number all the same', async () => {
			const { success } = await open({ options: { lifetime: minutes('={{ "60" }}') } });
			expect(success[0]?.json.expiresInSeconds).toBeGreaterThan(3590);
			expect(success[0]?.json.expiresInSeconds).toBeLessThanOrEqual(3600);
		});
	},
);

describe.each(vendors)('in the credential of $name', (vendor) => {
	const { name, credential } = vendor;
	const open = async (changes: PortalRun['credential']) =>
		await openPortal(name, sandbox(), {
			customer: String(sandbox().cast[name].plain.id),
			credential: changes,
			onError: 'continueRegularOutput',
		});

	it.each([
		'localhost:8084',
		'api.example.com',
		'ftp://api.example.com',
		'javascript:alert(1)',
		'https://user:secret@api.example.com',
		'https://api.example.com/?key=secret',
		'https://api.example.com/#secret',
		'key_secret/secret',
		'user:secret@api.example.com',
		'',
		'={{ null }}',
	])('a base URL of %j is named, and nothing of a login in it is shown', async (baseUrl) => {
		const { success } = await open({ baseUrl });
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
		expect(success[0]?.json.message).toMatch(
			vendor.setup.hasBaseUrl
				? /^Base URL in the credential is not a web address\./
				: /^The address in the credential is not that of /,
		);
		expect(sandbox().statistics.requests).toBe(0);
		expect(success[0]?.json.message).not.toContain('secret');
	});

	it.each(['/', '//', credential.apiPath, `${credential.apiPath}/`, ' '])(
		'%j at the end of the base URL does no harm',
		async (end) => {
			const { success } = await open({ baseUrl: sandbox()[name].baseUrl + end });
			expect(success[0]?.json.portalUrl).toEqual(expect.stringContaining('http'));
		},
	);

	it('a path that does not belong there points to the base URL, where there is one', async () => {
		const baseUrl = `${sandbox()[name].baseUrl}/customers`;
		const { success } = await malformedOnPurpose(async () => await open({ baseUrl }));
		expect(success[0]?.json).toMatchObject({ error: 'not_found' });
		expect(String(success[0]?.json.message).includes('Base URL')).toBe(vendor.setup.hasBaseUrl);
	});

	it.each([' S3CRET', 'S3CRET ', 'S3C\nRET', 'S3CRET\r\nX-Evil: 1', 'S3CRÉT', '', null])(
		'a key of %j is named but never shown, and nothing is sent',
		async (apiKey) => {
			const { success } = await open({ apiKey });
			expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
			expect(success[0]?.json.message).toMatch(/^API Key in the credential (has|is)/);
			expect(success[0]?.json.message).not.toMatch(/S3C/);
			expect(sandbox().statistics.requests).toBe(0);
		},
	);
});
