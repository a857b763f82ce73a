import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import type { IDataObject } from 'n8n-workflow';
import { languages } from '../../nodes/PortalLink/language/languages';
import { flowUrl, linkFlow, linkToken, visit } from '../support/linkTrigger';
import { customer, otherKey, sampleVendor, signingKey } from '../support/portalLink';
import { vendors } from '../vendors';

const { name: provider, customers } = sampleVendor;
const { sampleId } = customers;
const words = languages.en.page;
const day = 86_400;
const methods = ['GET', 'HEAD', 'POST'] as const;

let made = 0;
/** A token as somebody makes who has the key, of a customer of its own unless told otherwise. */
async function signed(claims: IDataObject = {}, key = signingKey, header: IDataObject = {}) {
	const { aud } = decodeJwt(await linkToken());
	const sub = `${provider}:id:cus_${(made += 1)}`;
	return await new SignJWT({ aud, sub, exp: inSeconds(60), ...claims })
		.setProtectedHeader({ alg: 'HS256', typ: 'pl+jwt', ...header })
		.sign(new TextEncoder().encode(key));
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const expired = async (claims: IDataObject = {}) =>
	await signed({ exp: inSeconds(-60), ...claims });

const privately = {
	'Cache-Control': 'no-store',
	'Content-Type': 'text/html; charset=utf-8',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'X-Robots-Tag': 'noindex',
};

describe('a link that works', () => {
	it('shows a page with a button to whoever looks at it, and starts nothing', async () => {
		const { status, headers, body, started } = await visit(linkFlow(), 'GET', await linkToken());
		expect(status).toBe(200);
		expect(headers).toMatchObject(privately);
		expect(body).toContain(`<h1>${words.welcome.title}</h1>`);
		expect(body).toContain(words.welcome.note);
		expect(body).toContain(`<form method="post"><button type="submit">${words.welcome.button}<`);
		expect(started).toEqual([]);
	});

	it('answers HEAD as GET, without the page', async () => {
		const token = await linkToken();
		const [get, head] = await Promise.all([
			visit(linkFlow(), 'GET', token),
			visit(linkFlow(), 'HEAD', token),
		]);
		expect(head).toMatchObject({ status: get.status, headers: get.headers, body: '', started: [] });
	});

	it('starts the flow by the first output when the button is pressed, and leaves the answer to it', async () => {
		const token = await linkToken({ campaign: 'renewal', options: { row: '57-0/2' } });
		const { status, outputs } = await visit(linkFlow(), 'POST', token);
		expect(status).toBeUndefined();
		expect(outputs).toMatchObject([
			[
				{
					provider,
					customer: sampleId,
					customerMode: 'id',
					customerId: sampleId,
					campaign: 'renewal',
					row: '57-0/2',
					linkExpired: false,
					webhookUrl: flowUrl,
				},
			],
			[],
		]);
		expect(JSON.stringify(outputs)).not.toContain(token.split('.')[2]);
	});

	it('says when it was opened, unless openings are not to be noted', async () => {
		const openedAt = async (parameters: IDataObject) =>
			(await visit(linkFlow({ parameters }), 'POST', await linkToken())).started[0]?.openedAt;
		const before = Date.now();
		const at = Date.parse(String(await openedAt({})));
		expect(at).toBeGreaterThanOrEqual(before);
		expect(at).toBeLessThanOrEqual(Date.now());
		expect(await openedAt({ noteOpenings: false })).toBeNull();
	});

	it('names no ID where it was made for an email, and neither campaign nor row where it was made for none', async () => {
		const token = await linkToken({ customer: customer('email', 'ana@example.com') });
		const { started } = await visit(linkFlow(), 'POST', token);
		expect(started).toMatchObject([{ customerId: null, campaign: null, row: null }]);
	});

	it('works as often as it is pressed', async () => {
		const flow = linkFlow();
		const token = await linkToken();
		const answers = await Promise.all(
			Array.from({ length: 50 }, async () => await visit(flow, 'POST', token)),
		);
		expect(answers.filter(({ outputs }) => outputs[0]?.length === 1)).toHaveLength(50);
	});

	it.each(vendors)('to $name opens the portal there', async ({ name, customers: { sampleId } }) => {
		const token = await linkToken({ provider: name, customer: customer('id', sampleId) });
		const { started } = await visit(linkFlow({ parameters: { provider: name } }), 'POST', token);
		expect(started).toMatchObject([{ provider: name, customer: String(sampleId) }]);
	});

	it('works after its key has become the previous one', async () => {
		const credential = { signingKey: otherKey, previousSigningKey: signingKey };
		const { started } = await visit(linkFlow({ credential }), 'POST', await linkToken());
		expect(started).toHaveLength(1);
	});

	it('is of a workflow that its page does not name, though it says whether it is the one asked for', async () => {
		const flow = linkFlow({ workflowId: 'nJ8cQvY2' });
		const asking = async (pageOf: string) => {
			const call = { method: 'GET', query: { pageOf }, headers: {}, body: undefined };
			return await flow.receive(call);
		};
		const ofAnother = await asking('another');
		expect(ofAnother).toMatchObject({ status: 409, started: [] });
		const answers = [
			...[ofAnother, await asking('nJ8cQvY2'), await visit(flow, 'GET', undefined)],
			await visit(flow, 'GET', await linkToken()),
		];
		expect(answers.map(({ status }) => status)).toEqual([409, 400, 400, 200]);
		expect(JSON.stringify(answers)).not.toContain('nJ8cQvY2');
	});

	it('works in a test from the editor too, whose address is another one', async () => {
		const { started } = await visit(linkFlow({ isTest: true }), 'POST', await linkToken());
		expect(started).toHaveLength(1);
	});
});

describe('a link that does not work', () => {
	const bad: Array<[string, () => Promise<unknown>]> = [
		['of another key', async () => await signed({}, otherKey)],
		['of another address', async () => await signed({ aud: 'somebody' })],
		['of no signature', async () => new UnsecuredJWT(decodeJwt(await signed())).encode()],
		['of another type', async () => await signed({}, signingKey, { typ: 'JWT' })],
		['that is cut short', async () => (await signed()).slice(0, -5)],
		['without a customer', async () => await signed({ sub: `${provider}:id:` })],
		['without a token', async () => undefined],
		['with two tokens', async () => [await signed(), await signed()]],
		['with an object for a token', async () => ({ t: await signed() })],
		['with an endless token', async () => 'a'.repeat(14_000)],
		['that is forged and has ended', async () => await signed({ exp: inSeconds(-9) }, otherKey)],
	];

	it.each(bad)(
		'%s gets the same page, looked at or pressed, and starts nothing',
		async (_, make) => {
			const flow = linkFlow({ parameters: { sendNewLinks: true } });
			const token = await make();
			for (const method of methods) {
				const { status, headers, body, started } = await visit(flow, method, token);
				expect([status, started]).toEqual([400, []]);
				expect(headers).toMatchObject(privately);
				if (method !== 'HEAD') expect(body).toContain(`<h1>${words.damaged.title}</h1>`);
				expect(body).not.toMatch(/<form|tampered|audience|signature/);
			}
		},
	);

	it.each(vendors.filter(({ name }) => name !== provider))(
		'of $name does not open the portal of another provider',
		async ({ name, customers: { sampleId } }) => {
			const token = await linkToken({ provider: name, customer: customer('id', sampleId) });
			for (const method of methods) {
				expect(await visit(linkFlow(), method, token)).toMatchObject({ status: 400, started: [] });
			}
		},
	);
});

describe('a link that has expired', () => {
	const sends = () => linkFlow({ parameters: { sendNewLinks: true } });

	it('asks to ask for a new one, without a button, unless new links are sent', async () => {
		for (const method of ['GET', 'POST'] as const) {
			const { status, body, started } = await visit(linkFlow(), method, await expired());
			expect([status, started]).toEqual([410, []]);
			expect(body).toContain(words.expired.text);
			expect(body).not.toContain('<form');
		}
	});

	it('has a button that starts the flow by the second output, and says that a new link is on its way', async () => {
		const flow = sends();
		const token = await expired({ sub: `${provider}:id:${sampleId}` });
		const looked = await visit(flow, 'GET', token);
		expect(looked).toMatchObject({ status: 410, started: [] });
		expect(looked.body).toContain(words.renewable.button);
		const { status, body, outputs } = await visit(flow, 'POST', token);
		expect(status).toBe(202);
		expect(body).toContain(words.sent.title);
		expect(outputs).toMatchObject([
			[],
			[
				{
					provider,
					customer: sampleId,
					linkExpired: true,
					openedAt: null,
					webhookUrl: flowUrl,
				},
			],
		]);
	});

	it('however often it is pressed sends one new link, and says each time that it is on its way', async () => {
		const flow = sends();
		const token = await expired();
		const answers = await Promise.all(
			Array.from({ length: 20 }, async () => await visit(flow, 'POST', token)),
		);
		expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202));
		expect(answers.flatMap(({ started }) => started)).toHaveLength(1);
	});

	it('is tried as often as one likes from the editor', async () => {
		const flow = linkFlow({ parameters: { sendNewLinks: true }, isTest: true });
		const token = await expired();
		for (let count = 0; count < 3; count += 1) {
			expect((await visit(flow, 'POST', token)).started).toHaveLength(1);
		}
	});

	const other = vendors.find(({ name }) => name !== provider)?.name;
	it.each<[string, IDataObject]>([
		['by email', { sub: `${provider}:email:ana@example.com` }],
		['of another provider', { sub: `${other}:id:1` }],
		['that ended more than 30 days ago', { exp: inSeconds(-30 * day - 60) }],
	])('%s promises no mail', async (_, claims) => {
		const flow = sends();
		const token = await expired(claims);
		for (const method of ['GET', 'POST'] as const) {
			const { status, body, started } = await visit(flow, method, token);
			expect([status, started]).toEqual([410, []]);
			expect(body).toContain(words.expired.text);
			expect(body).not.toContain('<form');
		}
	});
});

describe('the language of a page', () => {
	const titleFor = async (language: string | undefined, parameters: IDataObject = {}) => {
		const flow = linkFlow({ parameters });
		const { body } = await visit(flow, 'GET', await linkToken(), language);
		return [/<html lang="([^"]+)"/.exec(body)?.[1], /<h1>(.+)<\/h1>/.exec(body)?.[1]];
	};

	it.each(Object.entries(languages))('%s is that of the browser', async (name, { page }) => {
		const [language, title] = await titleFor(`${name};q=0.9, zz`);
		expect([language, title]).toEqual([name, page.welcome.title.replaceAll("'", '&#39;')]);
	});

	it.each([undefined, '', 'zz', ';;;q=,', 'es;q=0'])('is English for %j', async (header) => {
		expect(await titleFor(header)).toEqual(['en', words.welcome.title]);
	});

	it('may be one that the user adds; what is not translated is in English', async () => {
		const texts = { text: [{ language: 'nl', page: 'welcome', title: 'Uw klantportaal' }] };
		expect(await titleFor('nl-BE, de;q=0.5', { texts })).toEqual(['nl', 'Uw klantportaal']);
		const damaged = await visit(linkFlow({ parameters: { texts } }), 'GET', 'x', 'nl');
		expect(damaged.body).toContain(words.damaged.title);
		expect(damaged.body).toContain('<html lang="en"');
	});

	it('keeps the words that the user leaves empty', async () => {
		const texts = { text: [{ language: 'en', page: 'welcome', button: 'Go' }] };
		const { body } = await visit(linkFlow({ parameters: { texts } }), 'GET', await linkToken());
		expect(body).toContain('>Go</button>');
		expect(body).toContain(words.welcome.title);
	});
});

describe('when the workflow is published, and as links are opened,', () => {
	it.each<[string, IDataObject]>([
		['Path', { path: 'a b' }],
		['Path', { path: ':id' }],
		['Button Color', { buttonColor: 'red; background: url(//evil.example)' }],
		['Logo URL', { logoUrl: 'http://example.com/logo.png' }],
		['Logo URL', { logoUrl: 'javascript:alert(1)' }],
		['Legal Notice URL', { legalUrl: 'javascript:alert(1)' }],
		['Language under Texts', { texts: { text: [{ page: 'welcome', title: 'x' }] } }],
	])('%s is checked: %j', async (field, parameters) => {
		const flow = linkFlow({ parameters });
		await expect(flow.switchOn()).rejects.toThrow(new RegExp(`^${field} is`));
		const { status, body, started } = await visit(flow, 'GET', await linkToken());
		expect([status, started]).toEqual([503, []]);
		expect(body).toContain(words.unreachable.title);
		const errors = flow.log.filter(([level]) => level === 'error');
		expect(errors).toMatchObject([['error', expect.stringContaining(field)]]);
	});

	it('a bad signing key is named and not shown', async () => {
		const flow = linkFlow({ credential: { signingKey: 'SHORT' } });
		await expect(flow.switchOn()).rejects.toThrow(/^Signing Key in the credential has 5/);
		expect(await visit(flow, 'GET', await linkToken())).toMatchObject({ status: 503 });
		expect(JSON.stringify(flow.log)).not.toContain('SHORT');
	});

	it('new links are promised only where a node makes them', async () => {
		const flow = linkFlow({ parameters: { sendNewLinks: true } });
		await expect(flow.switchOn()).rejects.toThrow(/^Send New Links is on, but no node/);
	});

	it('an empty company is named; whoever opens a link meanwhile sees the page all the same', async () => {
		const flow = linkFlow({ parameters: { company: ' ' } });
		await expect(flow.switchOn()).rejects.toThrow(/^Company is empty\. Enter the name of your own/);
		expect(await visit(flow, 'GET', await linkToken())).toMatchObject({ status: 200 });
	});

	it.each([
		['nothing', null],
		['a node that signs', { type: 'portal.portalLink', operation: 'create' }],
	])('with %s behind it nobody would answer the visitors', async (_title, behind) => {
		const promise = linkFlow({ behind }).switchOn();
		await expect(promise).rejects.toThrow(/^No node answers .+ Send to Portal\.$/);
	});

	it.each(['n8n-nodes-base.respondToWebhook', 'n8n-nodes-base.executeWorkflow'])(
		'%s may answer them as well',
		async (type) => {
			await expect(linkFlow({ behind: { type } }).switchOn()).resolves.toBeUndefined();
		},
	);

	it('a good setup is taken', async () => {
		await expect(linkFlow().switchOn()).resolves.toBeUndefined();
	});
});
