import { once } from 'node:events';
import { createServer } from 'node:http';
import fc from 'fast-check';
import {
	base64url,
	decodeJwt,
	decodeProtectedHeader,
	generateKeyPair,
	SignJWT,
	UnsecuredJWT,
} from 'jose';
import type { IDataObject } from 'n8n-workflow';
import { audienceOf } from '../../nodes/PortalLink/link/audience';
import { linkFlow } from '../support/linkTrigger';
import {
	customer,
	hintsOf,
	otherKey,
	runPortalLink,
	sampleVendor,
	signingKey,
	webhookUrl,
} from '../support/portalLink';
import { asksFor } from '../support/refusal';
import type { Flow } from '../support/webhook';
import { vendors } from '../vendors';

const day = 86_400;
const provider = sampleVendor.name;
const { sampleId } = sampleVendor.customers;

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const bytes = (key: string) => new TextEncoder().encode(key);

async function create(parameters: IDataObject = {}) {
	return await runPortalLink({
		resource: 'link',
		operation: 'create',
		provider,
		customer: customer('id', sampleId),
		webhookUrl,
		...parameters,
	});
}

/** The json of the only item, which has not failed. */
async function created(parameters: IDataObject = {}): Promise<IDataObject> {
	const { success } = await create(parameters);
	expect(success[0]?.json).not.toHaveProperty('error');
	return success[0]?.json ?? {};
}

async function tokenOf(parameters: IDataObject = {}): Promise<string> {
	const { link } = await created(parameters);
	return new URL(String(link)).searchParams.get('t') ?? '';
}

async function verified(token: unknown, parameters: IDataObject = {}): Promise<IDataObject> {
	const { success } = await runPortalLink({
		resource: 'link',
		operation: 'verify',
		linkToken: '={{ $json.query.t }}',
		webhookUrl,
		items: [{ query: { t: token } } as IDataObject],
		...parameters,
	});
	return success[0]?.json ?? {};
}

/** A token as somebody else would make it. */
async function forged(claims: IDataObject, header: IDataObject = {}, key: string = signingKey) {
	const { aud } = decodeJwt(await tokenOf());
	return await new SignJWT({
		aud,
		sub: `${provider}:id:${sampleId}`,
		exp: inSeconds(60),
		...claims,
	})
		.setProtectedHeader({ alg: 'HS256', typ: 'pl+jwt', ...header })
		.sign(bytes(key));
}

/** Each way in which a link can name a customer. */
const references = vendors.flatMap(({ name, aliases, customers: { sampleId, ways } }) => {
	const ids = new Set(ways.map(({ written = String }) => String(written(sampleId))));
	return [
		...[...ids].map((id) => [name, 'id', id]),
		[name, 'email', 'ana.garcía+n8n@example.com'],
		...(aliases ? [[name, 'alias', 'acme: the "first" one']] : []),
	];
});

/** All of them lead to the same flow. */
const spellings = [
	`${webhookUrl}/`,
	`${webhookUrl}//`,
	'https://n8n.example.com//webhook///open-portal',
	'HTTPS://N8N.Example.COM/webhook/open-portal',
	'https://n8n.example.com:443/webhook/open-portal',
	` ${webhookUrl} `,
];

describe('the address of a flow', () => {
	it.each(spellings)(
		'may be written as %j at one end or the other, and links are alike',
		async (spelling) => {
			const { link } = await created({ webhookUrl: spelling });
			expect(String(link)).toMatch(`${webhookUrl}?t=`);
			const token = new URL(String(link)).searchParams.get('t');
			const opened = { customer: sampleId, linkExpired: false };
			expect(await verified(token)).toMatchObject(opened);
			expect(await verified(await tokenOf(), { webhookUrl: spelling })).toMatchObject(opened);
		},
	);

	it.each(spellings.map((spelling) => new URL(spelling.trim()).href))(
		'may have been %s for links of before, where it is that still',
		async (href) => {
			const token = await forged({ aud: await audienceOf(href) });
			expect(await verified(token, { webhookUrl: href })).toMatchObject({ customer: sampleId });
		},
	);

	it('may have had a slash at its end for links of before, which could not be opened then', async () => {
		const token = await forged({ aud: await audienceOf(`${webhookUrl}/`) });
		expect(await verified(token)).toMatchObject({ customer: sampleId });
	});
});

describe('a link', () => {
	it.each(references)(
		'to %s by %s %s tells on its return whose portal it opens',
		async (provider, mode, value) => {
			const token = await tokenOf({ provider, customer: customer(mode, value) });
			expect(await verified(token)).toMatchObject({
				provider,
				customer: value,
				customerMode: mode,
				campaign: null,
				linkExpired: false,
			});
		},
	);

	it.each(vendors)('to $name has a token below 210 characters', async ({ name, customers }) => {
		const token = await tokenOf({ provider: name, customer: customer('id', customers.sampleId) });
		expect(token.length).toBeLessThan(210);
	});

	it('holds what is needed and nothing else', async () => {
		const token = await tokenOf();
		expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'pl+jwt' });
		expect(Object.keys(decodeJwt(token)).sort()).toEqual(['aud', 'exp', 'sub']);
	});

	it('says how long it is and when it ends: after 30 days unless told otherwise', async () => {
		const { link, linkLength, linkExpiresAt } = await created();
		expect(linkLength).toBe(String(link).length);
		expect(String(link).startsWith(`${webhookUrl}?t=`)).toBe(true);
		const { exp = 0 } = decodeJwt(String(link).split('?t=')[1] ?? '');
		expect(new Date(String(linkExpiresAt)).getTime()).toBe(exp * 1000);
		expect(Math.abs(exp - inSeconds(30 * day))).toBeLessThan(60);
	});

	it.each([
		[5, 'minutes', 300],
		[365, 'days', 365 * day],
		['12', 'hours', 43_200],
	])('of %s %s ends after %d seconds', async (validFor, validForUnit, seconds) => {
		const { exp = 0 } = decodeJwt(await tokenOf({ validFor, validForUnit }));
		expect(Math.abs(exp - inSeconds(seconds))).toBeLessThan(60);
	});

	it.each([
		[0, 'days'],
		[1.5, 'days'],
		['soon', 'days'],
		[30, 'months'],
	])('is not made for %s %s', async (validFor, validForUnit) => {
		const { success } = await create({ validFor, validForUnit });
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
		expect(success[0]?.json).not.toHaveProperty('link');
	});

	it.each([
		[1, 'minutes', '1 minute, and must be at least 5 minutes.'],
		[366, 'days', '366 days, and must be at most 365 days.'],
	])('for %d %s is refused with the limit', async (validFor, validForUnit, says) => {
		const { success } = await create({ validFor, validForUnit });
		expect(success[0]?.json.message).toContain(`Valid For is ${says}`);
		expect(success[0]?.json).not.toHaveProperty('link');
	});

	it('says for which campaign it is, and gives that back', async () => {
		const campaign = 'renewal 2026';
		const item = await created({ campaign: '={{ $json.name }}', items: [{ name: campaign }] });
		expect(item).toMatchObject({ campaign });
		expect(await verified(await tokenOf({ campaign }))).toMatchObject({ campaign });
	});

	it('says the campaign by the letters that the table has it by, spaces around it included', async () => {
		const campaign = ' Spring offer ';
		expect(await created({ campaign })).toMatchObject({ campaign });
		expect(await verified(await tokenOf({ campaign }))).toMatchObject({ campaign });
		expect(await created({ campaign: '  ' })).not.toHaveProperty('campaign');
		const former = await created({ typeVersion: 1, options: { purpose: campaign } });
		const token = new URL(String(former.link)).searchParams.get('t');
		expect(await verified(token, { typeVersion: 1 })).toMatchObject({ purpose: 'Spring offer' });
	});

	it('says for which row of a table it is, and gives that back', async () => {
		const options = { row: '57-0/2' };
		const token = await tokenOf({ options });
		expect(await verified(token)).toMatchObject({ campaign: null, row: '57-0/2' });
		expect(await verified(await tokenOf({ options: { row: null } }))).toMatchObject({ row: null });
		const { success } = await create({ options: { row: 'x'.repeat(65) } });
		expect(success[0]?.json.message).toMatch(/^Row is not a short text/);
	});

	it('of no campaign leaves a field of that name in the input alone', async () => {
		expect(await created({ items: [{ campaign: 'mine' }] })).toMatchObject({ campaign: 'mine' });
		expect(await created()).not.toHaveProperty('campaign');
	});

	it('of version 1 has a purpose in place of a campaign', async () => {
		const made = await created({ typeVersion: 1, options: { purpose: 'renewal 2026' } });
		expect(made).not.toHaveProperty('campaign');
		const token = new URL(String(made.link)).searchParams.get('t');
		expect(await verified(token, { typeVersion: 1 })).toMatchObject({ purpose: 'renewal 2026' });
		expect(await verified(token)).toMatchObject({ campaign: 'renewal 2026' });
	});

	it.each(['x'.repeat(65), 'two\nlines'])('is not made for the campaign %j', async (campaign) => {
		const { success } = await create({ campaign });
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
		expect(success[0]?.json.message).toMatch(/^Campaign is not a short text/);
		const former = await create({ typeVersion: 1, options: { purpose: campaign } });
		expect(former.success[0]?.json.error).toMatch(/^Purpose is not a short text/);
	});

	it.each(['n8n.example.com', 'ftp://example.com', `${webhookUrl}?x=1`, 'https://a:b@c.de'])(
		'is not made for the address %j',
		async (address) => {
			const { success } = await create({ webhookUrl: address });
			expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
			expect(success[0]?.json.message).toMatch(/^Webhook URL/);
		},
	);

	it.each(['', null, 'a\nb'])('is not made for the customer %j', async (value) => {
		const { success } = await create({ customer: customer('id', value) });
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
	});

	it('keeps the fields of the input, but no error of another node', async () => {
		const items = [{ plan: 'Team', link: 'https://old.example.com', error: 'x' }];
		const item = await created({ items });
		expect(item).toMatchObject({ plan: 'Team', link: expect.stringContaining(webhookUrl) });
		expect(await created({ items, includeInputFields: false })).not.toHaveProperty('plan');
	});

	it('is not made for who has no email or phone, where the option Require asks for one', async () => {
		const { success, failed } = await create({
			items: [{ email: 'ana@example.com' }, { email: 'a@example.com, b@example.com' }, {}],
			options: { require: ['email'] },
			onError: 'continueErrorOutput',
		});
		expect(success).toMatchObject([{ json: { email: 'ana@example.com' } }]);
		expect(failed.map(({ json }) => json.error)).toEqual(['no_email', 'no_email']);
		for (const { json } of failed) {
			expect(json).not.toHaveProperty('link');
			expect(json.message).toMatch(/Add one at \w+, or in the column email of your list\.$/);
			expect(json.message).not.toContain('the provider');
		}
	});

	it('says nothing of the list where a node in front has asked the provider for the email', async () => {
		const { failed } = await create({
			items: [{ email: null }],
			options: { require: ['email'] },
			onError: 'continueErrorOutput',
		});
		expect(failed[0]?.json.message).toMatch(/Add one at \w+\.$/);
	});

	it('is not made without an address: n8n asks for one, and for an empty expression the node says where to find it', async () => {
		await expect(create({ webhookUrl: '' })).rejects.toThrow(asksFor('Webhook URL'));
		const { success } = await create({ webhookUrl: '={{ $json.nowhere }}' });
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
		expect(success[0]?.json.message).toMatch(/^Webhook URL is empty.+Production URL/);
	});

	it.each([
		...['http://localhost:5678', 'http://127.0.0.1:5678', 'http://10.1.2.3', 'http://192.168.1.9'],
		...['http://172.16.0.1', 'https://172.31.9.9', 'http://[::1]:5678', 'http://0.0.0.0:5678'],
		...['http://n8n.local', 'http://n8n:5678', 'https://169.254.1.1'],
	])('is not made for %s, which no customer can open, unless that is allowed', async (origin) => {
		const address = { webhookUrl: `${origin}/webhook/portal` };
		const { success } = await create(address);
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
		expect(success[0]?.json.message).toContain(
			`Webhook URL leads to ${new URL(origin).host}, an address in your own network`,
		);
		expect(await created({ ...address, typeVersion: 1 })).toHaveProperty('link');
		for (const allowed of [
			{ options: { allowLocalAddresses: true } },
			{ credential: { allowLocalAddresses: true } },
		]) {
			const items = [{}, {}];
			const outcome = await create({ ...address, ...allowed, items });
			expect(outcome.success).toHaveLength(items.length);
			for (const { json } of outcome.success) expect(json).toHaveProperty('link');
			const said = hintsOf(outcome).filter((hint) => hint.includes('customers cannot open them'));
			expect(said).toHaveLength(1);
		}
	});

	it.each([false, undefined, '', 'true', 1])(
		'is not made for localhost where the credential says %j',
		async (allowLocalAddresses) => {
			const { success } = await create({
				webhookUrl: 'http://localhost:5678/webhook/portal',
				credential: { allowLocalAddresses },
				options: { allowLocalAddresses: false },
			});
			expect(success[0]?.json.message).toContain('an address in your own network');
		},
	);

	it.each(['https://172.32.0.1', 'https://n8n.example.com', 'https://11.0.0.1'])(
		'is made for %s',
		async (origin) => {
			expect(await created({ webhookUrl: `${origin}/webhook/portal` })).toHaveProperty('link');
		},
	);

	it('may be made for the path of a trigger in this n8n', async () => {
		const options = { allowLocalAddresses: true };
		const { link } = await created({ webhookUrl: 'a/portal', options });
		// The tests' n8n has that address.
		expect(link).toMatch(/^http:\/\/localhost\/webhook\/a\/portal\?t=/);
		const token = new URL(String(link)).searchParams.get('t');
		expect(
			await verified(token, { webhookUrl: 'http://localhost/webhook/a/portal' }),
		).toHaveProperty('customer');
	});

	describe('for the path of a trigger', () => {
		const asked: string[] = [];
		/** The pages that are published: of the workflow that makes the links, and of a copy of it. */
		const pages: Partial<Record<string, Flow>> = {
			own: linkFlow({ parameters: { path: 'own' } }),
			copy: linkFlow({ parameters: { path: 'copy' }, workflowId: 'another' }),
		};
		/** An n8n in which these and a trigger of before are published; of two paths something in front of it knows nothing. */
		const n8n = createServer(({ url = '' }, answer) => {
			asked.push(url);
			const { pathname, searchParams } = new URL(url, 'http://n8n');
			const name = pathname.replace('/webhook/', '');
			const query = Object.fromEntries(searchParams);
			const page = pages[name]?.receive({ method: 'GET', query, headers: {}, body: undefined });
			if (page)
				void page.then((given) =>
					answer.writeHead(given.status ?? 0, given.headers).end(given.body),
				);
			else if (name === 'of-before') answer.writeHead(400).end('<h1>This link is incomplete</h1>');
			else if (name === 'cut-off') answer.destroy();
			else if (name === 'unknown-in-front') answer.writeHead(404).end('404 page not found');
			else {
				answer.writeHead(404, { 'content-type': 'application/json' });
				const message = `The requested webhook "GET ${name}" is not registered.`;
				answer.end(JSON.stringify({ code: 404, message, hint: 'Publish it', stacktrace: 'at …' }));
			}
		});
		let n8nUrl = '';
		beforeAll(async () => {
			await once(n8n.listen(0, '127.0.0.1'), 'listening');
			const address = n8n.address();
			n8nUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
		});
		afterAll(() => n8n.close());

		/** @param webhookUrl as it is entered; by default the path itself */
		const links = async (path: string, webhookUrl = path) => {
			const options = { allowLocalAddresses: true };
			const items = [{ path }, { path }, { path }];
			// Another node of the workflow has the path, as the trigger has in the examples.
			return (await create({ webhookUrl, options, items, n8nUrl, behind: { path } })).success;
		};
		const ownTriggers = "={{ $('Later').params.path }}";

		it('is not made while n8n says that no published workflow has it, and n8n is asked once', async () => {
			asked.length = 0;
			for (const { json } of await links('unpublished')) {
				expect(json).not.toHaveProperty('link');
				expect(json.error).toBe('not_published');
				expect(json.message).toMatch(/^No published workflow has the path “unpublished”/);
			}
			expect(asked).toEqual(['/webhook/unpublished']);
		});

		it.each([undefined, ownTriggers])(
			'is made if one has it, or where n8n itself does not answer, or a trigger of before, with Webhook URL %s',
			async (webhookUrl) => {
				for (const path of ['own', 'of-before', 'unknown-in-front', 'cut-off']) {
					for (const { json } of await links(path, webhookUrl)) {
						expect(json).toHaveProperty('link', expect.stringContaining(`/webhook/${path}?t=`));
					}
				}
			},
		);

		it('is not made where the path is that of a node of this workflow, and the page there is that of a copy', async () => {
			asked.length = 0;
			for (const { json } of await links('copy', ownTriggers)) {
				expect(json).not.toHaveProperty('link');
				expect(json.error).toBe('not_published');
				expect(json.message).toBe(
					'The path “copy” belongs to another published workflow, whose page your links would open. Enter another Path in Link opened, publish this workflow, and run it again.',
				);
			}
			expect(asked).toHaveLength(1);
		});

		it.each([undefined, '={{ $json.path }}', "={{ $('Start').item.json.path }}"])(
			'is made for the page of another workflow where the user has chosen that, by Webhook URL %s',
			async (webhookUrl) => {
				for (const { json } of await links('copy', webhookUrl)) {
					expect(json).toHaveProperty('link');
				}
			},
		);

		it('waits for n8n three seconds at most', async () => {
			const timeout = jest.spyOn(AbortSignal, 'timeout');
			await links('own');
			expect(timeout.mock.calls).toEqual([[3000]]);
			timeout.mockRestore();
		});
	});

	it('is not made for a path where n8n is known at an address of your own network alone, nor in version 1', async () => {
		for (const [typeVersion, problem] of [
			[2, 'leads to localhost, an address in your own network'],
			[1, 'is not a web address'],
		] as const) {
			const { success } = await create({ webhookUrl: 'portal', typeVersion });
			expect(JSON.stringify(success[0]?.json)).toContain(problem);
		}
	});

	it('is not made for a Test URL, where a saved node of before says above the output that it will be dead', async () => {
		const address = { webhookUrl: 'https://n8n.example.com/webhook-test/open-portal' };
		for (const allowLocalAddresses of [false, true]) {
			const allowed = { allowLocalAddresses };
			const { success } = await create({ ...address, options: allowed, credential: allowed });
			expect(success[0]?.json.message).toMatch(/^Webhook URL is the Test URL/);
		}
		expect(hintsOf(await create({ ...address, typeVersion: 1 })).join()).toContain(
			'Production URL',
		);
	});

	it('by email says above the output that the email can be read', async () => {
		const byEmail = await create({ customer: customer('email', 'ana@example.com') });
		expect(hintsOf(byEmail).join()).toContain('anyone who sees a link can read it');
		expect(hintsOf(await create())).toEqual([]);
	});
});

test.each(vendors.filter(({ aliases }) => aliases === null))(
	'no link is made for an alias at $name, which has none: it could never be opened',
	async ({ name }) => {
		const { success } = await create({ provider: name, customer: customer('alias', 'acme') });
		expect(success).toMatchObject([{ json: { error: 'invalid_input' } }]);
	},
);

describe('what is not accepted, and its code', () => {
	const valid = async () => await tokenOf();

	it('a link that has ended: expired', async () => {
		expect(await verified(await forged({ exp: inSeconds(-1) }))).toMatchObject({
			error: 'expired',
		});
	});

	it('any character changed: tampered or malformed, and never accepted', async () => {
		const token = await valid();
		const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=%';
		const changed = [...token].flatMap((character, index) =>
			[...alphabet]
				.filter((other) => other !== character && (index > token.length - 3 || other < 'D'))
				.map((other) => token.slice(0, index) + other + token.slice(index + 1)),
		);
		const { success } = await runPortalLink({
			resource: 'link',
			operation: 'verify',
			linkToken: '={{ $json.t }}',
			webhookUrl,
			items: changed.map((t) => ({ t })),
		});
		expect(success).toHaveLength(changed.length);
		for (const { json } of success) {
			expect(json.error).toMatch(/^(tampered|malformed)$/);
			expect(json).not.toHaveProperty('customer');
		}
	});

	it('a changed customer: tampered', async () => {
		const [header, payload = '', signature] = (await valid()).split('.');
		const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
		const other = JSON.stringify({ ...claims, sub: `${provider}:id:other` });
		const token = [header, base64url.encode(other), signature].join('.');
		expect(await verified(token)).toMatchObject({ error: 'tampered' });
	});

	it('another key: tampered', async () => {
		expect(await verified(await forged({}, {}, otherKey))).toMatchObject({ error: 'tampered' });
	});

	it('another algorithm of the same key: tampered', async () => {
		expect(await verified(await forged({}, { alg: 'HS512' }))).toMatchObject({ error: 'tampered' });
	});

	it('no signature (alg none): tampered', async () => {
		const none = new UnsecuredJWT(decodeJwt(await valid())).encode();
		expect(await verified(none)).toMatchObject({ error: 'tampered' });
		const [, payload] = none.split('.');
		const typed = base64url.encode(JSON.stringify({ alg: 'none', typ: 'pl+jwt' }));
		expect(await verified(`${typed}.${payload}.`)).toMatchObject({ error: 'tampered' });
	});

	it('a signature by an RSA key (an RS/HS mix-up): tampered', async () => {
		const { privateKey } = await generateKeyPair('RS256');
		const token = await new SignJWT(decodeJwt(await valid()))
			.setProtectedHeader({ alg: 'RS256', typ: 'pl+jwt' })
			.sign(privateKey);
		expect(await verified(token)).toMatchObject({ error: 'tampered' });
	});

	it.each([
		'https://n8n.example.com/webhook/other/open-portal',
		'https://n8n.example.com/open-portal',
		'https://n8n.example.com/webhook/Open-Portal',
		'https://n8n.example.com:8443/webhook/open-portal',
		'http://n8n.example.com/webhook/open-portal',
	])('a link to %s, which is another flow: wrong_audience', async (other) => {
		const token = await tokenOf({ webhookUrl: other });
		expect(await verified(token)).toMatchObject({ error: 'wrong_audience' });
	});

	it('a link to another redirect flow: wrong_audience', async () => {
		const other = `${webhookUrl}-other`;
		expect(await verified(await valid(), { webhookUrl: other })).toMatchObject({
			error: 'wrong_audience',
		});
		expect(await verified(await tokenOf({ webhookUrl: other }))).toMatchObject({
			error: 'wrong_audience',
		});
	});

	it.each([{ typ: 'JWT' }, { typ: undefined }, { typ: 'at+jwt' }])(
		'a token of the same key with the header %j, made for something else: malformed',
		async (header) => {
			expect(await verified(await forged({}, header))).toMatchObject({ error: 'malformed' });
		},
	);

	it.each([
		{ sub: undefined },
		{ exp: undefined },
		{ sub: 'nobody:id:cus_1' },
		{ sub: `${provider}:phone:1` },
		{ sub: `${provider}:id:` },
		{ sub: 7 },
	])('a signed token with the claims %j: malformed', async (claims) => {
		expect(await verified(await forged(claims as IDataObject))).toMatchObject({
			error: 'malformed',
		});
	});

	it.each([undefined, null, '', 'x', 'a.b.c', '..', 7, ['a', 'b'], { a: 'b' }])(
		'%j: malformed',
		async (token) => {
			expect(await verified(token)).toMatchObject({ error: 'malformed' });
		},
	);

	it('one that is longer than any link, though signed: malformed', async () => {
		const token = await forged({ purpose: 'x'.repeat(4000) });
		expect(await verified(token)).toMatchObject({ error: 'malformed' });
	});

	it('nothing of the token is said', async () => {
		const token = await forged({}, {}, otherKey);
		const { error, message } = await verified(token, { includeInputFields: false });
		expect(error).toBe('tampered');
		for (const part of token.split('.')) expect(message).not.toContain(part);
		expect(message).not.toContain(sampleId);
	});

	it('an expired link tells whom it was for only where that is asked for, and a forged one never', async () => {
		const options = { acceptExpired: true };
		expect(await verified(await forged({ exp: inSeconds(-day) }), { options })).toMatchObject({
			customer: sampleId,
			linkExpired: true,
		});
		const foreign = await forged({ exp: inSeconds(-day) }, {}, otherKey);
		expect(await verified(foreign, { options })).toMatchObject({ error: 'tampered' });
	});
});

describe('an expired link', () => {
	let made = 0;
	/** Of a customer of its own, as only the first of one is accepted. */
	const expired = async (secondsAgo: number, id = `cus_expired${(made += 1)}`) =>
		await forged({ sub: `${provider}:id:${id}`, exp: inSeconds(-secondsAgo) });
	const accepting = async (token: string, options: IDataObject = {}) =>
		await verified(token, { options: { acceptExpired: true, ...options } });

	it.each<[string, number, IDataObject]>([
		['30 days', 30 * day - 60, {}],
		['the days that were chosen', 400 * day - 60, { expiredAtMostDays: 400 }],
	])('is accepted for %s', async (_title, secondsAgo, options) => {
		expect(await accepting(await expired(secondsAgo), options)).toMatchObject({
			linkExpired: true,
		});
	});

	it.each<[string, number, IDataObject]>([
		['30 days', 30 * day + 60, {}],
		['the days that were chosen', day + 60, { expiredAtMostDays: 1 }],
	])('is expired for good after %s', async (_title, secondsAgo, options) => {
		expect(await accepting(await expired(secondsAgo), options)).toMatchObject({ error: 'expired' });
	});

	it('is accepted once for its customer, however often and at whatever number of links it is pressed', async () => {
		const tokens = [await expired(day, 'cus_pressed'), await expired(2 * day, 'cus_pressed')];
		const presses = Array.from({ length: 50 }, async (_, index) =>
			accepting(tokens[index % 2] ?? ''),
		);
		const codes = (await Promise.all(presses)).map(({ error }) => error);
		expect(codes.filter((code) => code === undefined)).toHaveLength(1);
		expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(49);
		expect(await accepting(await expired(day))).toMatchObject({ linkExpired: true });
	});

	it('is accepted each time where the user wants that', async () => {
		const token = await expired(day);
		for (let count = 0; count < 3; count += 1) {
			const item = await accepting(token, { expiredOnceInMinutes: 0 });
			expect(item).toMatchObject({ linkExpired: true });
		}
	});

	it('that is valid still is accepted each time', async () => {
		const token = await forged({ sub: `${provider}:id:valid` });
		for (let count = 0; count < 3; count += 1) {
			expect(await accepting(token)).toMatchObject({ linkExpired: false });
		}
	});
});

describe('keys', () => {
	it('after rotation old links work until the old key is taken out, and new ones are signed anew', async () => {
		const old = await tokenOf();
		const rotated = { signingKey: otherKey, previousSigningKey: signingKey };
		expect(await verified(old, { credential: rotated })).toMatchObject({ customer: sampleId });
		const fresh = await tokenOf({ credential: rotated });
		const onlyNew = { signingKey: otherKey };
		expect(await verified(fresh, { credential: onlyNew })).toMatchObject({ customer: sampleId });
		expect(await verified(old, { credential: onlyNew })).toMatchObject({ error: 'tampered' });
	});

	it('an old link that has ended stays ended after rotation', async () => {
		const rotated = { signingKey: otherKey, previousSigningKey: signingKey };
		const ended = await forged({ exp: inSeconds(-1) });
		expect(await verified(ended, { credential: rotated })).toMatchObject({ error: 'expired' });
	});

	it.each([
		{ signingKey: 'x'.repeat(31) },
		{ signingKey: 'x'.repeat(44) },
		{ signingKey: '' },
		{ signingKey: ` ${signingKey}` },
		{ previousSigningKey: 'SHORT' },
	])('%j is named and never shown', async (credential) => {
		const { success } = await create({ credential });
		expect(success[0]?.json).toMatchObject({ error: 'invalid_input' });
		expect(success[0]?.json.message).toMatch(/Signing Key in the credential/);
		expect(success[0]?.json.message).not.toMatch(/x{31}|SHORT|of the tests/);
	});

	it('32 bytes are enough', async () => {
		expect(await tokenOf({ credential: { signingKey: 'ñáéíóúüçßøåæœžšđ' } })).toMatch(/^ey/);
	});

	it('the credential is read once for a whole run', async () => {
		const { store, success } = await create({ items: Array.from({ length: 50 }, () => ({})) });
		expect(success).toHaveLength(50);
		expect(store.reads).toBe(1);
	});
});

test('each item fails alone, on the error branch, with the fields of the input and its pairing', async () => {
	const good = await tokenOf();
	const { success, failed } = await runPortalLink({
		resource: 'link',
		operation: 'verify',
		linkToken: '={{ $json.t }}',
		webhookUrl,
		items: [{ t: 'x', lang: 'es' }, { t: good }],
		onError: 'continueErrorOutput',
	});
	expect(success.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
	expect(failed[0]?.json).toMatchObject({ lang: 'es', error: 'malformed' });
	expect(failed[0]?.pairedItem).toEqual({ item: 0 });
});

test('any reference comes back as it went in', async () => {
	const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
	const references = fc.sample(
		text.filter((value) => value.trim() === value && !/[\p{Cc}\p{Cs}]/u.test(value)),
		200,
	);
	const { success } = await create({
		customer: customer('alias', '={{ $json.alias }}'),
		items: references.map((alias) => ({ alias })),
	});
	const { success: back } = await runPortalLink({
		resource: 'link',
		operation: 'verify',
		linkToken: '={{ $json.link.split("?t=")[1] }}',
		webhookUrl,
		items: success.map(({ json }) => json),
	});
	expect(back.map(({ json }) => json.customer)).toEqual(references);
});

test.each(['\u2028', '\u2029'])(
	'a reference that holds the line separator %j comes back',
	async (mark) => {
		const alias = `ana${mark}lucia`;
		const token = await tokenOf({ customer: customer('alias', alias) });
		expect(await verified(token)).toMatchObject({ customer: alias, customerMode: 'alias' });
	},
);
