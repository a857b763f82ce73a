import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import getTlsOptions from 'smtp-server/lib/tls-options';
import { MeteroidApi } from '../../credentials/MeteroidApi.credentials';
import { testCredential } from '../support/credentialTest';
import { openPortal } from '../support/portals';
import { runPortalLink } from '../support/portalLink';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();
let server: Server;
let baseUrl: string;
let visits = 0;

/** A server whose certificate it has made itself, as many do who host Meteroid themselves. */
beforeAll(async () => {
	server = createServer(getTlsOptions(), (request, response) => {
		visits += 1;
		response.setHeader('content-type', 'application/json');
		const token = { token: 'opaque', portal_url: 'https://127.0.0.1:1' };
		response.end(JSON.stringify(request.method === 'POST' ? token : { data: [] }));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	baseUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
	visits = 0;
});

const open = async (credential: object) =>
	await openPortal('meteroid', sandbox(), {
		customer: '={{ $json.id }}',
		items: Array.from({ length: 30 }, (_, index) => ({ id: `cus_${index + 1}` })),
		credential: { baseUrl, apiKey: 'pv_key', ...credential },
		onError: 'continueRegularOutput',
	});

test('a certificate that is not trusted is told at once, and nothing is sent', async () => {
	let connections = 0;
	server.on('connection', () => (connections += 1));
	const { success } = await open({});
	for (const { json } of success) {
		expect(json.code).toBe('unreachable');
		expect(json.error).toMatch(/certificate .+ is not trusted.+\(\w*(CERT|UNABLE|SIGNED)\w*\)/);
		expect(json.error).toContain('NODE_EXTRA_CA_CERTS');
	}
	expect(success).toHaveLength(30);
	expect(connections).toBe(30);
	expect(visits).toBe(0);
});

test('with Ignore SSL Issues in the credential it is taken, in runs and in the credential’s test', async () => {
	const credential = { allowUnauthorizedCerts: true };
	const { success } = await open(credential);
	expect(success.every(({ json }) => String(json.portalUrl).startsWith('https://'))).toBe(true);
	const values = { baseUrl, apiKey: 'pv_key' };
	expect(await testCredential(new MeteroidApi(), { ...values, ...credential })).toBe('OK');
	expect(await testCredential(new MeteroidApi(), values)).toMatch(/CERT|UNABLE/);
});

describe.each(vendors)('$name: what to do about a certificate that is not trusted', (vendor) => {
	it('names Ignore SSL Issues where the credential has it, and nowhere else', async () => {
		const { success } = await openPortal(vendor.name, sandbox(), {
			customer: sandbox().cast[vendor.name].plain.id,
			credential: { baseUrl },
			onError: 'continueRegularOutput',
		});
		const { properties } = new vendor.setup.credential();
		const hasSwitch = properties.some(({ name }) => name === 'allowUnauthorizedCerts');
		const error = String(success[0]?.json.error);
		expect(error).toContain('NODE_EXTRA_CA_CERTS');
		expect(error.includes('Ignore SSL Issues')).toBe(hasSwitch);
	});
});

test('a certificate that is not trusted is named where keys are fetched from JWKS URL, too', async () => {
	const { success } = await runPortalLink({
		resource: 'token',
		operation: 'verify',
		items: [{}],
		keySource: 'keySet',
		jwksUrl: `${baseUrl}/jwks.json`,
		token: 'eyJhbGciOiJSUzI1NiJ9.e30.AAAA',
	});
	expect(success[0]?.json).toMatchObject({ code: 'unreachable' });
	expect(success[0]?.json.error).toMatch(/certificate .+ JWKS URL is not trusted.+NODE_EXTRA_CA/);
	expect(visits).toBe(0);
});
