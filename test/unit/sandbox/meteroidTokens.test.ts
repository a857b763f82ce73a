import { decodeJwt } from 'jose';
import type { Conditions } from '../../../sandbox';
import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const sandbox = sandboxForTests();

const play = (conditions: Partial<Conditions>): void => sandbox().set(conditions);
const tokenFor = async (reference: string, body?: unknown, contentType?: string) =>
	await clientsOf(sandbox()).meteroid.post(
		`/customers/${encodeURIComponent(reference)}/portal-token`,
		body,
		{ headers: contentType ? { 'content-type': contentType } : {} },
	);
const plain = () => sandbox().cast.meteroid.plain;

describe.each(['A', 'B', 'C'] as const)('a portal token of Meteroid %s', (meteroidVersion) => {
	beforeEach(() => play({ meteroidVersion }));

	it('opens the portal of whom it was asked for', async () => {
		const { data } = await tokenFor(plain().id);
		const link = `${data.portal_url}/portal/customer?token=${data.token}`.replace(
			'//portal',
			'/portal',
		);
		const page = await clientsOf(sandbox()).plain.get(link);

		expect(page.data).toContain(plain().name);
	});

	it('is given by alias, whatever stands in it, and to archived customers', async () => {
		const { archived, noBreakSpaceAlias, tabAlias, slashAlias, idLikeAlias } =
			sandbox().cast.meteroid;

		for (const { alias } of [archived, noBreakSpaceAlias, tabAlias, slashAlias, idLikeAlias]) {
			expect((await tokenFor(alias ?? '')).status).toBe(200);
		}
		expect((await tokenFor(archived.id)).status).toBe(200);
	});

	it('is given for an ID with zeros in front, and not for a bare UUID', async () => {
		expect((await tokenFor(plain().id.replace('cus_', 'cus_00'))).status).toBe(200);
		expect((await tokenFor(plain().uuid)).status).toBe(404);
	});

	it('is refused in plain text for an alias with a space', async () => {
		const { status, headers } = await tokenFor('crm 1001');

		expect(status).toBe(400);
		expect(headers['content-type']).toMatch('text/plain');
	});

	it('is not there for references of any length and kind', async () => {
		for (const reference of ['cus_0', 'cus_acme', 'a/b', '..%2F', 'x'.repeat(10_000)]) {
			const { status, data } = await tokenFor(reference);
			expect([status, data.message]).toEqual([404, 'Resource not found']);
		}
	});

	it('is not asked for with more than a mebibyte', async () => {
		const { status, headers } = await tokenFor(plain().id, { filler: 'x'.repeat(2 ** 20) });

		expect(status).toBe(413);
		expect(headers['content-type']).toMatch('text/plain');
	});

	it.each([
		['cloud', 'https://app.meteroid.com'],
		['localhost', 'http://localhost:3000'],
	] as const)(
		'leads elsewhere where nobody has told the server: %s',
		async (meteroidPublicUrl, url) => {
			play({ meteroidPublicUrl });
			const { data } = await tokenFor(plain().id);

			expect(data.portal_url.replace(/\/$/, '')).toBe(url);
		},
	);
});

describe('a portal token of the open-source server', () => {
	beforeEach(() => play({ meteroidVersion: 'A' }));

	it.each([
		['none', undefined, undefined],
		['too short a lifetime', '{"expires_in_seconds":1}', 'application/json'],
		['broken JSON', '{"expires', 'application/json'],
		['a form', 'expires_in_seconds=60', 'application/x-www-form-urlencoded'],
	])('never ends, whatever the body: %s', async (_what, body, contentType) => {
		const { status, data } = await tokenFor(plain().id, body && Buffer.from(body), contentType);

		expect(status).toBe(200);
		expect(Object.keys(data)).toEqual(['token', 'portal_url']);
		expect(decodeJwt(data.token)).toEqual({
			iat: expect.any(Number),
			tenant_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			resource: { Customer: plain().uuid },
		});
	});
});

describe.each(['B', 'C'] as const)('a portal token of Meteroid %s', (meteroidVersion) => {
	beforeEach(() => play({ meteroidVersion }));

	it('lives a day, or as long as asked, and comes in its link', async () => {
		const { data } = await tokenFor(plain().id);
		const brief = (await tokenFor(plain().id, { expires_in_seconds: 60, scopes: ['read'] })).data;
		const secondsLeft = (expiresAt: string) => (Date.parse(expiresAt) - Date.now()) / 1000;

		expect(Object.keys(data).sort()).toEqual(
			['token', 'portal_url', 'portal_link', 'expires_at', 'api_url'].sort(),
		);
		expect(data.portal_link).toBe(`${data.portal_url}/portal/customer?token=${data.token}`);
		expect(data.expires_at).toMatch(/Z$/);
		expect(secondsLeft(data.expires_at)).toBeGreaterThan(3600);
		expect(secondsLeft(brief.expires_at)).toBeLessThanOrEqual(61);
	});

	it.each([59, 2_592_001, -1, 0])('is refused for %d seconds', async (seconds) => {
		const { status, data } = await tokenFor(plain().id, { expires_in_seconds: seconds });

		expect([status, data.code]).toEqual([400, 'BAD_REQUEST']);
	});

	it.each([
		[400, '{"expires', 'application/json'],
		[422, '{"expires_in_seconds":"soon"}', 'application/json'],
		[422, '{"scopes":["all"]}', 'application/json'],
		[415, 'expires_in_seconds=60', 'application/x-www-form-urlencoded'],
	])('answers %d in plain text to the body %s', async (status, body, contentType) => {
		const answer = await tokenFor(plain().id, Buffer.from(body), contentType);

		expect(answer.status).toBe(status);
		expect(answer.headers['content-type']).toMatch('text/plain');
	});

	it('opens no more when it is over', async () => {
		play({ portalTokenLifeSeconds: -1 });
		const { data } = await tokenFor(plain().id);

		expect((await clientsOf(sandbox()).plain.get(data.portal_link)).status).toBe(401);
	});
});

test('a token of B says when it ends, one of C can be read by nobody', async () => {
	const { data } = await tokenFor(plain().id);
	const { iat = 0, exp = 0 } = decodeJwt(data.token);
	play({ meteroidVersion: 'C' });
	const opaque = (await tokenFor(plain().id)).data.token;

	expect(exp - iat).toBe(86_400);
	expect(exp * 1000).toBe(Date.parse(data.expires_at));
	expect(opaque).not.toContain('.');
});
