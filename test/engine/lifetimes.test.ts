import { SignJWT } from 'jose';
import type { IDataObject } from 'n8n-workflow';
import { openPortal } from '../support/portals';
import type { VendorName } from '../vendors';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

async function open(provider: VendorName, options: IDataObject = {}, operation = 'getToken') {
	const before = Date.now();
	const { success } = await openPortal(provider, sandbox(), {
		operation,
		customer: String(sandbox().cast[provider].plain.id),
		options,
		onError: 'continueRegularOutput',
	});
	const item = success[0]?.json ?? {};
	const secondsFromStart = (Date.parse(String(item.expiresAt)) - before) / 1000;
	return { item, secondsFromStart };
}

/** A lifetime that was counted while the test ran may have lost some seconds. */
const about = (seconds: number) => ({
	asymmetricMatch: (actual: number) => actual <= seconds + 2 && actual > seconds - 60,
});

describe('Meteroid', () => {
	it('grants what was asked for in the cloud, and the answer says so', async () => {
		const { item, secondsFromStart } = await open('meteroid', { expiresInSeconds: 600 });
		expect(item).toMatchObject({ expirySource: 'response', expiresInSeconds: about(600) });
		expect(secondsFromStart).toEqual(about(600));
		expect(Date.parse(String(item.issuedAt))).toBe(Date.parse(String(item.expiresAt)) - 600_000);
	});

	it('works for a day when nothing was asked for', async () => {
		const { item } = await open('meteroid');
		expect(item).toMatchObject({ expirySource: 'response', expiresInSeconds: about(86_400) });
		expect(sandbox().requests.at(-1)?.body).toEqual({});
	});

	it('never ends on the open-source server, whatever was asked for', async () => {
		sandbox().set({ meteroidVersion: 'A' });
		const { item } = await open('meteroid', { expiresInSeconds: 600 });
		expect(item).toMatchObject({
			expirySource: 'never',
			expiresAt: null,
			expiresInSeconds: null,
			issuedAt: expect.stringMatching(/Z$/),
		});
	});

	it('fails a token that never ends when there is a maximum, however long', async () => {
		sandbox().set({ meteroidVersion: 'A' });
		const { item } = await open('meteroid', { maximumLifetimeSeconds: 10 ** 12 });
		expect(item).toMatchObject({ code: 'lifetime' });
		expect(item.error).toContain('works for ever');
	});

	it('takes a token that never ends for longer than any minimum', async () => {
		sandbox().set({ meteroidVersion: 'A' });
		const { item } = await open('meteroid', { minimumLifetimeSeconds: 10 ** 12 });
		expect(item).toMatchObject({ expirySource: 'never' });
	});

	it.each([
		[{ minimumLifetimeSeconds: 601 }, 'at least 601 seconds'],
		[{ maximumLifetimeSeconds: 500 }, 'at most 500 seconds'],
	])('fails an access outside %j', async (bounds, words) => {
		const { item } = await open('meteroid', { expiresInSeconds: 600, ...bounds });
		expect(item).toMatchObject({ code: 'lifetime' });
		expect(item.error).toContain(words);
		expect(JSON.stringify(item)).not.toMatch(/eyJ|http/);
	});

	it('lets an access inside the bounds through', async () => {
		const bounds = { minimumLifetimeSeconds: 500, maximumLifetimeSeconds: 600 };
		const { item } = await open('meteroid', { expiresInSeconds: 600, ...bounds });
		expect(item.portalUrl).toEqual(expect.stringContaining('http'));
	});
});

describe('Appstle', () => {
	it.each(['seconds', 'milliseconds'] as const)(
		'counts two hours from a time of issue in %s',
		async (appstleTokenTime) => {
			sandbox().set({ appstleTokenTime });
			const { item, secondsFromStart } = await open('appstle');
			expect(item).toMatchObject({ expirySource: 'documented', expiresInSeconds: about(7200) });
			expect(secondsFromStart).toEqual(about(7200));
			expect(item.issuedAt).toEqual(expect.stringMatching(/Z$/));
		},
	);

	it.each(['none', 'opaque'] as const)(
		'counts two hours from now where the token tells no time (%s)',
		async (appstleTokenTime) => {
			sandbox().set({ appstleTokenTime });
			const { item } = await open('appstle');
			expect(item).toMatchObject({ expirySource: 'documented', expiresInSeconds: about(7200) });
			expect(item.issuedAt).toBeNull();
		},
	);

	it('takes the end of its own link from the answer', async () => {
		const { item } = await open('appstle', {}, 'getLink');
		expect(item).toMatchObject({ expirySource: 'response', token: null });
		expect(item.expiresInSeconds).toBeGreaterThan(0);
	});

	it('does not know the end of a link whose answer does not say it', async () => {
		const manageSubscriptionLink = 'https://shop.example.com/portal?token=x';
		sandbox().answerWith(() => ({ body: { manageSubscriptionLink } }));
		const { item } = await open('appstle', {}, 'getLink');
		expect(item).toMatchObject({
			expirySource: 'unknown',
			expiresAt: null,
			expiresInSeconds: null,
		});
	});

	it.each([{ minimumLifetimeSeconds: 1 }, { maximumLifetimeSeconds: 10 ** 9 }])(
		'fails a link that nobody knows the end of when there are bounds (%j)',
		async (bounds) => {
			const manageSubscriptionLink = 'https://shop.example.com/portal?token=x';
			sandbox().answerWith(() => ({ body: { manageSubscriptionLink } }));
			const { item } = await open('appstle', bounds, 'getLink');
			expect(item).toMatchObject({ code: 'lifetime' });
			expect(item.error).not.toContain('shop.example.com');
		},
	);

	it('says what to do when neither the credential nor the token names the shop', async () => {
		sandbox().set({ appstleTokenTime: 'opaque' });
		const { success } = await openPortal('appstle', sandbox(), {
			customer: sandbox().cast.appstle.plain.id,
			credential: { portalUrl: '' },
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json.error).toMatch(/Portal Page in the credential.+\[unexpected_answer\]$/);
	});
});

describe('gigstack', () => {
	it.each(['seconds', 'milliseconds'] as const)(
		'takes the end from the answer, in %s',
		async (gigstackTokenTime) => {
			sandbox().set({ gigstackTokenTime });
			const { item } = await open('gigstack');
			expect(item).toMatchObject({ expirySource: 'response', expiresInSeconds: about(432_000) });
		},
	);

	it('counts the documented five days where the answer does not say it', async () => {
		sandbox().answerWith(() => ({ body: { data: { url: 'https://portal.example.com' } } }));
		const { item } = await open('gigstack');
		expect(item).toMatchObject({ expirySource: 'documented', expiresInSeconds: about(432_000) });
	});

	it('reads the end from a token where there is one', async () => {
		const token = await new SignJWT({})
			.setProtectedHeader({ alg: 'HS256' })
			.setExpirationTime('1h')
			.sign(new TextEncoder().encode('a secret of the test that is long enough'));
		const data = { portal_url: 'https://portal.example.com', access_token: token };
		sandbox().answerWith(() => ({ body: { data } }));
		const { item } = await open('gigstack');
		expect(item).toMatchObject({ token, expirySource: 'token', expiresInSeconds: about(3600) });
	});
});

test.each(['meteroid', 'gigstack'] as const)(
	'an access at %s that has already ended is never handed on',
	async (provider) => {
		sandbox().set({ portalTokenLifeSeconds: -10 });
		const { item } = await open(provider);
		expect(item).toMatchObject({ code: 'lifetime' });
		expect(item.error).toContain('has already ended');
	},
);

test.each(['1754000000', 0, -5, null, 'never', {}])(
	'an `exp` of %j, which nobody can read, is unknown and not for ever',
	async (exp) => {
		const { plain } = sandbox().cast.meteroid;
		const claims = { exp, resource: { Customer: plain.uuid } };
		const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
		const token = `${part({ alg: 'HS256' })}.${part(claims)}.c2ln`;
		sandbox().answerWith(() => ({ body: { token, portal_url: 'https://portal.example.com' } }));
		const { item } = await open('meteroid');
		expect(item).toMatchObject({ expirySource: 'unknown', expiresAt: null });
		expect((await open('meteroid', { maximumLifetimeSeconds: 10 ** 9 })).item.code).toBe(
			'lifetime',
		);
	},
);

test("gigstack's lifetime is read from the token in the link where nothing else says it", async () => {
	const token = await new SignJWT({})
		.setProtectedHeader({ alg: 'HS256' })
		.setExpirationTime('1h')
		.sign(new TextEncoder().encode('a secret of the test that is long enough'));
	sandbox().answerWith(() => ({
		body: { data: { url: `https://portal.example.com/?token=${token}` } },
	}));
	const { item } = await open('gigstack');
	expect(item).toMatchObject({ token: null, expirySource: 'token', expiresInSeconds: about(3600) });
});
