import { testCredential } from '../support/credentialTest';
import { HostileServer } from '../support/hostileServer';
import { runPortalLink } from '../support/portalLink';
import { runOperation, setupOf } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();
let other: HostileServer;
let server: HostileServer | undefined;

beforeAll(async () => {
	other = await HostileServer.start((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n{}'));
});
afterEach(async () => await server?.stop());
afterAll(async () => await other.stop());

/** Every way by which an answer sends a client on. */
const ways = [
	...[300, 301, 302, 303, 305, 307, 308].map((status) => [`${status}`, 'Location: %s']),
	['200', 'Refresh: 0; url=%s'],
	['200', 'Link: <%s>; rel="next"'],
	['200', 'Location: %s'],
	['401', 'Location: %s'],
].map(([status = '', header = '']): [string, string] => [status, header]);

/** A server that answers all with a way to another host. */
async function sendsOn(status: string, header: string): Promise<string> {
	const lines = [`HTTP/1.1 ${status} X`, header.replace('%s', `${other.url}/steal`)];
	const answer = [...lines, 'Content-Length: 2', 'Connection: close', '', '{}'].join('\r\n');
	server = await HostileServer.start((socket) => void socket.end(answer));
	return server.url;
}

describe.each(ways)('status %s with “%s”', (status, header) => {
	it.each(
		vendors.flatMap(({ name, get }) =>
			['getToken', ...(get ? ['get'] : [])].map((operation) => [name, operation] as const),
		),
	)('leads no request of %s to another host: %s', async (name, operation) => {
		const baseUrl = await sendsOn(status, header);
		const { id } = sandbox().cast[name].plain;
		const { success } = await runOperation(name, sandbox(), {
			credential: { baseUrl },
			parameters: {
				...(operation === 'get' ? { resource: 'customer' } : {}),
				operation,
				customer: { __rl: true, mode: 'id', value: String(id) },
			},
			onError: 'continueRegularOutput',
		});
		expect(success[0]?.json).toHaveProperty('error');
		expect(server?.requests).toBeGreaterThan(0);
		expect(other.requests).toBe(0);
	});

	it.each(vendors)('leads no test of the credential of $name there', async ({ name }) => {
		const baseUrl = await sendsOn(status, header);
		const { credentialTypes, credentials } = setupOf(name, sandbox(), { credential: { baseUrl } });
		const [type] = credentialTypes;
		if (!type) throw new Error(`${name} has no credential`);
		await testCredential(type, credentials[type.name] ?? {});
		expect(server?.requests).toBeGreaterThan(0);
		expect(other.requests).toBe(0);
	});

	it('leads no look at a key set there', async () => {
		const { success } = await runPortalLink({
			resource: 'token',
			operation: 'verify',
			token: 'a.b.c',
			keySource: 'keySet',
			jwksUrl: await sendsOn(status, header),
		});
		expect(success[0]?.json).toHaveProperty('error');
		expect(server?.requests).toBeGreaterThan(0);
		expect(other.requests).toBe(0);
	});
});
