import type { IDataObject } from 'n8n-workflow';
import { setupOf } from '../support/portals';
import type { VendorName } from '../vendors';
import { testCredential } from '../support/credentialTest';
import { sandboxForTests } from '../support/sandbox';

const sandbox = sandboxForTests();

async function verdict(provider: VendorName, changes: IDataObject = {}): Promise<string> {
	const { credentialTypes, credentials } = setupOf(provider, sandbox(), { credential: changes });
	const [type] = credentialTypes;
	if (!type) throw new Error(`${provider} has no credential`);
	return await testCredential(type, credentials[type.name] ?? {});
}

const vendors = { appstle: 'Appstle', gigstack: 'gigstack', meteroid: 'Meteroid' };

test.each(['{"success":false,"error":"no"}', '{"broken', '"no"'])(
	'the test of the appstle credential does not pass with the answer %s',
	async (body) => {
		sandbox().answerWith(() => ({ body, headers: { 'content-type': 'application/json' } }));
		expect(await verdict('appstle')).toContain('There is no Appstle API at this address.');
	},
);

describe.each(['appstle', 'gigstack', 'meteroid'] as const)(
	'the test of the %s credential',
	(provider) => {
		const vendor = vendors[provider];

		it('passes with a good key', async () => {
			expect(await verdict(provider)).toBe('OK');
		});

		it('passes with a slash or the path of the API at the end of the address', async () => {
			const { baseUrl } = sandbox()[provider];
			expect(await verdict(provider, { baseUrl: `${baseUrl}/` })).toBe('OK');
			const apiPath = { appstle: '/api/external/v2', gigstack: '', meteroid: '/api/v1/' }[provider];
			expect(await verdict(provider, { baseUrl: baseUrl + apiPath })).toBe('OK');
		});

		it('tells a bad key', async () => {
			expect(await verdict(provider, { apiKey: 'wrong.key' })).toContain(
				`${vendor} does not accept this key. Check API Key.`,
			);
		});

		it('tells an address where the API is not', async () => {
			const wrong = `There is no ${vendor} API at this address. Check Base URL.`;
			expect(await verdict(provider, { baseUrl: `${sandbox().url}/elsewhere` })).toBe(wrong);
			sandbox().answerWith(() => ({
				body: '<!doctype html>',
				headers: { 'content-type': 'text/html' },
			}));
			expect(await verdict(provider)).toBe(wrong);
		});

		it('tells an address where nobody answers', async () => {
			expect(await verdict(provider, { baseUrl: 'http://127.0.0.1:9' })).toBe('ECONNREFUSED');
		});

		it('tells an address that sends requests on to another one', async () => {
			sandbox().answerWith(() => ({ status: 301, headers: { location: 'https://example.com/' } }));
			expect(await verdict(provider)).toContain('Enter the final address');
		});

		it.each([
			[{ apiKey: 'S3C RET' }, 'API Key in the credential has a space'],
			[{ apiKey: '' }, 'API Key in the credential is empty'],
			[{ baseUrl: 'example.com' }, 'Base URL in the credential is not a web address'],
		])('names the field of %j', async (changes, words) => {
			const said = await verdict(provider, changes);
			expect(said).toContain(words);
			expect(said).not.toContain('S3C');
		});
	},
);

test('a key that may not read customers is told from a wrong one', async () => {
	expect(await verdict('meteroid', { apiKey: sandbox().meteroid.forbiddenKey })).toContain(
		'permission',
	);
});

test.each([{ success: false }, { error: { code: 'invalid_token' } }, { error: 'unauthorized' }])(
	"gigstack's refusal inside a 200 (%j) is a bad key",
	async (body) => {
		sandbox().answerWith(() => ({ body }));
		expect(await verdict('gigstack')).toContain('does not accept this key');
	},
);

test.each([
	{ error: { code: 'insufficient_permissions' } },
	{ success: false, error: { code: 'forbidden' } },
])("gigstack's refusal inside a 200 (%j) is a missing permission", async (body) => {
	sandbox().answerWith(() => ({ body }));
	expect(await verdict('gigstack')).toContain('permission');
});

test.each(['', ' <!doctype html>', '\n<html>'])(
	'an answer of %j is not that of an Appstle API',
	async (body) => {
		sandbox().answerWith(() => ({ body }));
		expect(await verdict('appstle')).toContain('There is no Appstle API');
	},
);

test('Appstle without the API in its plan looks like a bad key, so the plan is named too', async () => {
	const { forbiddenKey } = sandbox().appstle;
	expect(await verdict('appstle', { apiKey: forbiddenKey })).toMatch(
		/^Appstle does not accept this key\. Check API Key\. .+ plan /,
	);
});

test('the address of Appstle Memberships is refused before its key is sent, as it has another API', async () => {
	expect(await verdict('appstle', { baseUrl: 'https://membership-admin.appstle.com' })).toContain(
		'is that of Appstle Memberships',
	);
});

test('an Appstle shop without customers has a good credential', async () => {
	sandbox().answerWith(() => ({ body: [] }));
	expect(await verdict('appstle')).toBe('OK');
});
