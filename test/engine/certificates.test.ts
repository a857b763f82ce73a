import { request as ask } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import getTlsOptions from 'smtp-server/lib/tls-options';
import { checkSetup } from '../support/checkSetup';
import { testCredential } from '../support/credentialTest';
import { openPortal } from '../support/portals';
import { runPortalLink } from '../support/portalLink';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type VendorName } from '../vendors';

const sandbox = sandboxForTests();
let server: Server;
let connections = 0;
let visits = 0;

/** The sandbox behind a certificate that its server has made itself, as those have whom users host. */
beforeAll(async () => {
	server = createServer(getTlsOptions(), (request, response) => {
		visits += 1;
		const { method, url = '', headers } = request;
		const behind = ask(sandbox().url + url, { method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		request.pipe(behind);
	});
	server.on('connection', () => (connections += 1));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());
beforeEach(() => {
	connections = 0;
	visits = 0;
});

const origin = () => `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
const addressOf = (name: VendorName) => origin() + new URL(sandbox()[name].baseUrl).pathname;

const open = async (name: VendorName, credential: object = {}) =>
	await openPortal(name, sandbox(), {
		customer: '={{ $json.id }}',
		items: sandbox()
			.customers[name].slice(0, 30)
			.map(({ id }) => ({ id })),
		credential: { baseUrl: addressOf(name), ...credential },
		onError: 'continueRegularOutput',
	});

test.each(vendors)(
	'a certificate that is not trusted is told at once, and nothing is sent to $name',
	async ({ name }) => {
		const { success } = await open(name);
		for (const { json } of success) {
			expect(json.error).toBe('unreachable');
			expect(json.message).toMatch(/certificate .+ is not trusted.+\(\w*(CERT|UNABLE|SIGNED)\w*\)/);
			expect(json.message).toContain('NODE_EXTRA_CA_CERTS');
		}
		expect(success).toHaveLength(30);
		expect(connections).toBe(30);
		expect(visits).toBe(0);
	},
);

test.each(vendors)(
	'what to do names Ignore SSL Issues where the credential of $name has it, and nowhere else',
	async ({ name, setup }) => {
		const { success } = await open(name);
		const { properties } = new setup.credential();
		const hasSwitch = properties.some(({ name }) => name === 'allowUnauthorizedCerts');
		const message = String(success[0]?.json.message);
		expect(message).toContain('NODE_EXTRA_CA_CERTS');
		expect(message.includes('Ignore SSL Issues')).toBe(hasSwitch);
	},
);

test.each(vendors.filter(({ credential }) => credential.isSelfHosted))(
	'with Ignore SSL Issues in the credential of $name it is taken, in runs and in the credential’s test',
	async ({ name, setup }) => {
		const credential = { allowUnauthorizedCerts: true };
		const { success } = await open(name, credential);
		expect(success).toHaveLength(30);
		expect(success.every(({ json }) => String(json.portalUrl).startsWith('http'))).toBe(true);
		expect(visits).toBe(30);
		const values = { ...setup.valuesOf(sandbox()), baseUrl: addressOf(name) };
		const type = new setup.credential();
		expect(await testCredential(type, { ...values, ...credential })).toBe('OK');
		expect(await testCredential(type, values)).toMatch(/cert|unable/i);
	},
);

test.each(vendors)(
	'Check Setup at $name names the certificate under Address, and tries nothing else',
	async ({ name }) => {
		const { steps } = await checkSetup(name, sandbox(), {
			credential: { baseUrl: addressOf(name) },
		});
		expect(steps[0]).toMatchObject({ step: 'Address', result: 'failed' });
		expect(steps[0]?.found).toMatch(/certificate .+ is not trusted/);
		expect(steps[0]?.advice).toContain('NODE_EXTRA_CA_CERTS');
		expect(steps.slice(1).every(({ result }) => result === 'skipped')).toBe(true);
		expect(visits).toBe(0);
	},
);

test('a certificate that is not trusted is named where keys are fetched from JWKS URL, too', async () => {
	const { success } = await runPortalLink({
		resource: 'token',
		operation: 'verify',
		items: [{}],
		keySource: 'keySet',
		jwksUrl: `${origin()}/jwks.json`,
		token: 'eyJhbGciOiJSUzI1NiJ9.e30.AAAA',
	});
	expect(success[0]?.json).toMatchObject({ error: 'unreachable' });
	expect(success[0]?.json.message).toMatch(/certificate .+ JWKS URL is not trusted.+NODE_EXTRA_CA/);
	expect(visits).toBe(0);
});
