import { vendors as entries } from '../../scripts/vendors';
import { testCredential } from '../support/credentialTest';
import { HostileServer } from '../support/hostileServer';
import { setupOf } from '../support/portals';
import { expectRefusal } from '../support/refusal';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type VendorName } from '../vendors';

const sandbox = sandboxForTests();
const key = 'CANARYKEYCANARYKEY';
let server: HostileServer | undefined;
afterEach(async () => await server?.stop());

/** What the user sees after a refusal in the server's own words, with the key in them. */
async function verdict(provider: VendorName, status: number) {
	const answer = `HTTP/1.1 ${status} the key ${key} is wrong\r\nContent-Length: 0\r\n\r\n`;
	server = await HostileServer.start((socket) => void socket.end(answer));
	const changes = { credential: { apiKey: key, baseUrl: server.url } };
	const { credentialTypes, credentials } = setupOf(provider, sandbox(), changes);
	const [type] = credentialTypes;
	if (!type) throw new Error(`${provider} has no credential`);
	return await testCredential(type, credentials[type.name] ?? {});
}

describe.each(vendors)(
	'the test of the $name credential after a refusal in words of the server’s own',
	(vendor) => {
		const { name: provider } = vendor;

		it.each([300, 305, 400, 401, 402, 418, 429, 451, 499, 500, 503, 530, 599])(
			'does not show them: status %d',
			async (status) => {
				const said = await verdict(provider, status);
				expectRefusal(said, /\.$/);
				expect(said).not.toContain('CANARY');
			},
		);

		it('says what to do', async () => {
			const field = vendor.setup.hasBaseUrl ? 'Base URL' : 'API Key';
			expectRefusal(await verdict(provider, 400), ` refused the test (HTTP 400). Check ${field}.`);
		});

		it.each([
			[429, 'got too many requests. Try again in a minute.'],
			[503, 'has a problem at the moment (HTTP 503). Try again later.'],
		])('does not take the status %d for a wrong address', async (status, words) => {
			const { displayName } = entries[provider];
			expectRefusal(await verdict(provider, status), `${displayName} ${words}`);
		});
	},
);
