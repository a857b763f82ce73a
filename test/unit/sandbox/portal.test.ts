import { startSandbox, type Sandbox } from '../../../sandbox';
import { clientsOf } from './clients';

describe('the portal page', () => {
	let sandbox: Sandbox;
	let clients: ReturnType<typeof clientsOf>;

	beforeAll(async () => {
		sandbox = await startSandbox();
		clients = clientsOf(sandbox);
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());

	const linkMakers = {
		gigstack: async () => {
			const { id } = sandbox.cast.gigstack.markup;
			return (await clients.gigstack.post('/clients/customerportal', { id })).data.data.url;
		},
		Meteroid: async () => {
			const { id } = sandbox.cast.meteroid.markup;
			const { data } = await clients.meteroid.post(`/customers/${id}/portal-token`);
			return data.portal_link;
		},
		Appstle: async () => {
			const { id } = sandbox.cast.appstle.markup;
			const { data } = await clients.appstle.get(`/customer-portal-token?customerId=${id}`);
			return `${sandbox.appstle.portalUrl}?token=${data.token}`;
		},
	};
	const open = async (link: string) => await clients.plain.get(link);

	describe.each(Object.entries(linkMakers))('of %s', (provider, makeLink) => {
		it('says whose portal it is, escaped', async () => {
			const { status, headers, data } = await open(await makeLink());

			expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
			expect(data).toContain('<html lang="en">');
			expect(data).toContain(`${provider} customer portal</title>`);
			expect(data).toContain('&lt;b&gt;Müller&lt;/b&gt; &amp; &quot;Söhne&quot; 🥨');
			expect(data).toContain('mueller@example.net');
			expect(data).not.toMatch(/<b>|<script/);
		});

		it('refuses an expired token', async () => {
			sandbox.set({ portalTokenLifeSeconds: -1 });
			const { status, data } = await open(await makeLink());

			expect(status).toBe(401);
			expect(data).toContain('This link has expired');
		});

		it('refuses a damaged token and a missing one', async () => {
			const link = await makeLink();

			expect((await open(link.replace(/.{6}$/, 'AAAAAA'))).status).toBe(403);
			// A shop has its visitors sign in.
			const withoutToken = provider === 'Appstle' ? 200 : 403;
			expect((await open(link.replace(/\?.*/, ''))).status).toBe(withoutToken);
			expect((await open(link.replace(/token=.*/, 'token=x'))).status).toBe(403);
		});

		it('refuses the tokens of others', async () => {
			const [page] = (await makeLink()).split('?');
			for (const [other, makeOtherLink] of Object.entries(linkMakers)) {
				const [, query] = (await makeOtherLink()).split('?');
				expect((await open(`${page}?${query}`)).status).toBe(other === provider ? 200 : 403);
			}
		});

		it('lists what else the link carries', async () => {
			const { data } = await open(`${await makeLink()}&theme=dark&accent=%3Cb%3E`);

			expect(data).toContain('<dt>theme</dt><dd>dark</dd>');
			expect(data).toContain('<dt>accent</dt><dd>&lt;b&gt;</dd>');
		});
	});
});
