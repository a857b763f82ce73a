import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { ownDomain, shop, shopFolder } from '../../../sandbox/appstle/shop';
import { openPortal, setupOf, type PortalRun } from '../../support/portals';
import { sandboxForTests } from '../../support/sandbox';
import { shopOnTheWeb } from '../../vendors/appstle/shopOnTheWeb';

const sandbox = sandboxForTests();
const cast = () => sandbox().cast.appstle;
const plain = () => cast().plain;

async function open(run: Partial<PortalRun> = {}) {
	const outcome = await openPortal('appstle', sandbox(), {
		customer: String(plain().id),
		onError: 'continueRegularOutput',
		...run,
	});
	const [task] = outcome.run.data.resultData.runData.Node ?? [];
	return {
		items: outcome.success.map(({ json }) => json),
		hints: (task?.hints ?? []).map(({ message }) => message),
	};
}

/** The requests to the shop, which is led to the sandbox. */
const visitors = () => shopOnTheWeb(`${sandbox().url}${shopFolder}/`);

const withoutPage: Partial<PortalRun> = { credential: { portalUrl: '' } };
const paths = {
	apps: '/apps/subscriptions',
	tools: '/tools/recurring/customer_portal',
};

test('one of the three ways is recommended, and each says how it differs', () => {
	const { properties } = setupOf('appstle', sandbox()).node.description;
	const ways = properties
		.filter(({ displayOptions }) => displayOptions?.show?.resource?.includes('customerPortal'))
		.flatMap(({ name, options = [] }) => (name === 'operation' ? options : []));
	expect(ways).toEqual([
		expect.objectContaining({
			value: 'getToken',
			description: expect.stringMatching(/Portal Page.+two hours/),
		}),
		expect.objectContaining({
			value: 'getLink',
			name: expect.stringContaining('(Recommended)'),
			description: expect.stringMatching(/once.+two hours.+signed link/),
		}),
		expect.objectContaining({
			value: 'sendMagicLink',
			description: expect.stringContaining('no link'),
		}),
		expect.objectContaining({ value: 'checkSetup' }),
	]);
});

describe('the page of Appstle’s links with a token, where the user has entered none', () => {
	it.each([
		['apps', 'apps', 1],
		['tools', 'tools', 2],
		['both', 'apps', 1],
	] as const)(
		'is the one that the shop has: %s gives %s, and the run says so',
		async (shopPages, taken, requests) => {
			sandbox().set({ shopPages });
			const seen = visitors();
			const { items, hints } = await open(withoutPage);
			const link = new URL(String(items[0]?.portalUrl));
			expect(link.origin + link.pathname).toBe(`https://${shop}${paths[taken]}`);
			expect(link.searchParams.get('token')).toBe(items[0]?.token);
			expect(hints).toEqual([expect.stringContaining(`https://${shop}${paths[taken]}`)]);
			expect(seen).toHaveLength(requests);
		},
	);

	it('is asked for once by all items, without token, key or cookie', async () => {
		sandbox().set({ shopPages: 'tools' });
		const seen = visitors();
		const customers = sandbox().customers.appstle.slice(0, 20);
		const { items } = await open({
			...withoutPage,
			customer: '={{ $json.id }}',
			items: customers.map(({ id }) => ({ id })),
		});
		expect(items.map(({ portalUrl }) => new URL(String(portalUrl)).pathname)).toEqual(
			customers.map(() => paths.tools),
		);
		expect(seen.map(({ path }) => path)).toEqual([paths.apps, paths.tools]);
		const sent = JSON.stringify(seen.map(({ headers, path }) => [headers, path])).toLowerCase();
		expect(sent).not.toContain(sandbox().appstle.apiKey);
		expect(sent).not.toMatch(/token|api-key|cookie|authorization/);
	});

	it('is found at a domain of the shop’s own as well, and the link stays at the name in the token', async () => {
		sandbox().set({ shopDoor: 'ownDomain', shopPages: 'tools' });
		const seen = visitors();
		const { items } = await open(withoutPage);
		expect(String(items[0]?.portalUrl)).toMatch(`https://${shop}${paths.tools}?token=`);
		expect(seen.map(({ hostname, path }) => [hostname, path])).toEqual([
			[shop, paths.apps],
			[ownDomain, paths.apps],
			[shop, paths.tools],
			[ownDomain, paths.tools],
		]);
	});

	it.each([
		[{ shopPages: 'neither' }, 'has no portal at /apps/subscriptions or'],
		[{ shopDoor: 'ownDomain', shopPages: 'neither' }, 'has no portal at'],
		[{ shopDoor: 'password' }, 'is protected by a password'],
		[{ shopDoor: 'busy' }, 'answers with HTTP 430'],
	] as const)('is not guessed where the shop has none or does not say (%j)', async (set, why) => {
		sandbox().set(set);
		visitors();
		const { items, hints } = await open({ ...withoutPage, items: [{}, {}] });
		for (const { error, message } of items) {
			expect(error).toBe('unexpected_answer');
			expect(message).toContain(why);
			expect(message).toContain(
				'Enter Portal Page in the credential, or use the operation Get Manage Link.',
			);
		}
		expect(hints.join()).not.toContain('lead to');
	});

	it.each([
		`http://${ownDomain}/apps/subscriptions`,
		`https://${ownDomain}/elsewhere`,
		`https://${ownDomain}:8443/apps/subscriptions`,
		'https://127.0.0.1/apps/subscriptions',
		`https://user@${ownDomain}/apps/subscriptions`,
		'//[',
	])('is not looked for where a redirect leads somewhere else (%s)', async (location) => {
		const server = createServer((_request, response) =>
			response.writeHead(302, { location }).end(),
		);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		const { port } = server.address() as AddressInfo;
		const seen = shopOnTheWeb(`http://127.0.0.1:${port}/`);
		const { items } = await open(withoutPage);
		server.close();
		expect(items[0]?.message).toMatch(/redirects visitors to another page|answers with HTTP 302/);
		expect(seen).toHaveLength(1);
	});

	it.each([
		'127.0.0.1',
		'localhost',
		'shop.example.com:8443',
		'shop.example.com/x',
		'user@shop.example.com',
		'[::1]',
		'shop_.example.com',
		'',
		42,
	])('is not asked for where the token names a shop that is none (%j)', async (named) => {
		const seen = visitors();
		const claims = Buffer.from(JSON.stringify({ customerId: plain().id, shop: named }));
		const token = `eyJhbGciOiJIUzI1NiJ9.${claims.toString('base64url')}.x`;
		sandbox().answerWith(() => ({ body: { customerId: plain().id, token } }));
		const { items } = await open(withoutPage);
		expect(items[0]?.message).toMatch(/does not say which shop.+Portal Page in the credential/);
		expect(seen).toEqual([]);
	});

	it('is said to be what to enter where neither the credential nor the token names the shop', async () => {
		sandbox().set({ appstleTokenTime: 'opaque' });
		const { success } = await openPortal('appstle', sandbox(), {
			customer: sandbox().cast.appstle.plain.id,
			credential: { portalUrl: '' },
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json.message).toMatch(/Portal Page in the credential/);
	});

	it('is not asked for where one is entered', async () => {
		const seen = visitors();
		const { items, hints } = await open({
			credential: { portalUrl: 'https://my.shop/pages/mine/' },
		});
		expect(items[0]?.portalUrl).toBe(`https://my.shop/pages/mine?token=${String(items[0]?.token)}`);
		expect([seen, hints]).toEqual([[], []]);
	});
});

describe('Appstle’s token', () => {
	it.each(['seconds', 'milliseconds', 'none', 'opaque'] as const)(
		'opens the portal of its customer, whatever it tells of itself (%s)',
		async (appstleTokenTime) => {
			sandbox().set({ appstleTokenTime });
			const { items } = await open();
			expect(items).toMatchObject([{ customerId: String(plain().id), expirySource: 'documented' }]);
			const { data } = await axios.get<string>(String(items[0]?.portalUrl), { proxy: false });
			expect(data).toContain(String(plain().id));
		},
	);

	it.each(['tokenAndLink', 'link'])(
		'comes without the one for the portal’s own calls (%s)',
		async (output) => {
			const raw = await open({ output: 'raw' });
			const { appstleExternalToken } = Object(raw.items[0]?.response) as IDataObject;
			expect(appstleExternalToken).toEqual(expect.any(String));
			const { items } = await open({ output });
			expect(JSON.stringify(items)).not.toContain(String(appstleExternalToken));
		},
	);

	it('fails the item where the answer is for somebody else, though the token cannot be read', async () => {
		const { another } = cast();
		sandbox().answerWith(() => ({ body: { customerId: another.id, token: 'a1b2c3d4e5f6a7b8' } }));
		expect((await open()).items).toMatchObject([{ error: 'wrong_customer' }]);
	});

	it('is missed with the names of what came instead, never the values', async () => {
		sandbox().answerWith(() => ({ body: { portalToken: 'S3CRET', customerId: plain().id } }));
		const { items } = await open();
		expect(items[0]?.message).toContain('no token');
		expect(items[0]?.message).toContain('only: portalToken, customerId');
		expect(JSON.stringify(items)).not.toContain('S3CRET');
	});
});

describe('Appstle’s own link', () => {
	const link = { operation: 'getLink' };

	it('is asked for by customerId, or by emailId', async () => {
		await open({ ...link, customer: `gid://shopify/Customer/${plain().id}` });
		await open({ ...link, by: 'email', customer: plain().email });
		expect(sandbox().requests.map(({ path, query }) => [path, query])).toEqual([
			['/appstle/api/external/v2/manage-subscription-link', { customerId: String(plain().id) }],
			['/appstle/api/external/v2/manage-subscription-link', { emailId: plain().email }],
		]);
	});

	it('opens the portal without a Portal Page, once', async () => {
		const { items } = await open({ ...link, ...withoutPage });
		const visit = async () =>
			await axios.get<string>(String(items[0]?.portalUrl), { proxy: false, validateStatus: null });
		expect((await visit()).data).toContain(String(plain().id));
		expect((await visit()).status).toBe(401);
	});

	it('is no worse for an end in the past, of which nothing is believed', async () => {
		sandbox().set({ appstleLinkEnd: 'past' });
		const { items } = await open(link);
		expect(items).toMatchObject([
			{
				portalUrl: expect.stringContaining('http'),
				token: null,
				expiresAt: null,
				expiresInSeconds: null,
				expirySource: 'unknown',
			},
		]);
	});

	it('is given for any number, so with Load Contact the customer is looked for first', async () => {
		expect((await open({ ...link, customer: '1' })).items[0]?.portalUrl).toContain('http');
		const minted = sandbox().statistics.tokensMinted;
		const { items } = await open({ ...link, customer: '1', options: { loadContact: true } });
		expect(items).toMatchObject([{ error: 'not_found' }]);
		expect(sandbox().statistics.tokensMinted).toBe(minted);
	});

	it('fails the item where the answer names the customer, and the token in the link another', async () => {
		const claims = Buffer.from(JSON.stringify({ customerId: cast().another.id }));
		const token = `eyJhbGciOiJIUzI1NiJ9.${claims.toString('base64url')}.x`;
		const manageSubscriptionLink = `https://${shop}${paths.apps}?token=${token}`;
		sandbox().answerWith(() => ({
			body: { customerId: plain().id, manageSubscriptionLink },
		}));
		expect((await open(link)).items).toMatchObject([{ error: 'wrong_customer' }]);
	});

	it('is missed with the names of what came instead, never the values', async () => {
		sandbox().answerWith(() => ({ body: { link: 'https://shop.example.com/?token=S3CRET' } }));
		const { items } = await open(link);
		expect(items[0]?.message).toContain('no link for');
		expect(items[0]?.message).toContain('only: link');
		expect(JSON.stringify(items)).not.toContain('S3CRET');
	});
});

test.each([
	['getToken', 'email'],
	['getLink', 'emailId'],
])('%s calls the email %s', async (operation, parameter) => {
	const { email } = sandbox().cast.appstle.plain;
	await openPortal('appstle', sandbox(), { operation, by: 'email', customer: email });
	expect(sandbox().requests).toMatchObject([{ query: { [parameter]: email } }]);
});

test('keeps the key out of the address', async () => {
	const { plain } = sandbox().cast.appstle;
	const { apiKey, appKey } = sandbox().appstle;
	await openPortal('appstle', sandbox(), { customer: plain.id, credential: { appKey } });
	const [request] = sandbox().requests;
	expect(request?.path + JSON.stringify(request?.query)).not.toContain(apiKey);
	expect(request?.headers).toMatchObject({ 'x-api-key': apiKey, 'x-app-key': appKey });
});
