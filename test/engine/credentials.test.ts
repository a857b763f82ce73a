import type { IDataObject } from 'n8n-workflow';
import { vendors as entries } from '../../scripts/vendors';
import { setupOf } from '../support/portals';
import { testCredential } from '../support/credentialTest';
import { expectRefusal } from '../support/refusal';
import { sandboxForTests } from '../support/sandbox';
import { vendors, type VendorName } from '../vendors';

const sandbox = sandboxForTests();

async function verdict(provider: VendorName, changes: IDataObject = {}): Promise<string> {
	const { credentialTypes, credentials } = setupOf(provider, sandbox(), { credential: changes });
	const [type] = credentialTypes;
	if (!type) throw new Error(`${provider} has no credential`);
	return await testCredential(type, credentials[type.name] ?? {});
}

describe.each(vendors)('the test of the $name credential', (tested) => {
	const { name: provider, credential } = tested;
	const { displayName: vendor } = entries[provider];

	/** Not before a test runs: a package of one service has no other's credential. */
	const addressField = () => {
		const { properties } = new tested.setup.credential();
		return properties.find(({ name }) => name === 'baseUrl');
	};

	it('asks for an address, or has it in a hidden field', () => {
		expect(addressField()?.type !== 'hidden').toBe(tested.setup.hasBaseUrl);
	});

	it('passes with a good key', async () => {
		expect(await verdict(provider)).toBe('OK');
	});

	it('passes with a slash or the path of the API at the end of the address', async () => {
		const { baseUrl } = sandbox()[provider];
		for (const path of ['/', credential.apiPath, `${credential.apiPath}/`]) {
			expect(await verdict(provider, { baseUrl: baseUrl + path })).toBe('OK');
		}
	});

	it('tells a bad key, and where keys are', async () => {
		expectRefusal(
			await verdict(provider, { apiKey: 'wrong.key' }),
			`${vendor} does not accept this key. Check API Key. You can find your keys at ${vendor} under `,
		);
	});

	it('tells an address where the API is not, and the usual one', async () => {
		const wrong = tested.setup.hasBaseUrl
			? `There is no ${vendor} API at this address. Check Base URL. The usual one is ${String(addressField()?.default)}.`
			: `What answered is not the API of ${vendor}. A proxy or a firewall may be in between.`;
		expectRefusal(await verdict(provider, { baseUrl: `${sandbox().url}/elsewhere` }), wrong);
		sandbox().answerWith(() => ({
			body: '<!doctype html>',
			headers: { 'content-type': 'text/html' },
		}));
		expect(await verdict(provider)).toBe(wrong);
	});

	it('tells an address where nobody answers', async () => {
		expectRefusal(await verdict(provider, { baseUrl: 'http://127.0.0.1:9' }), /^ECONNREFUSED$/);
	});

	it('tells an address that redirects requests to another one', async () => {
		sandbox().answerWith(() => ({ status: 301, headers: { location: 'https://example.com/' } }));
		expectRefusal(
			await verdict(provider),
			tested.setup.hasBaseUrl ? 'Enter the final address' : 'redirected to another address',
		);
	});

	it.each([
		[{ apiKey: 'S3C RET' }, 'API Key in the credential has a space'],
		[{ apiKey: '' }, 'API Key in the credential is empty'],
		[{ apiKey: 'S3C_****0000' }, 'API Key in the credential has stars or dots in place'],
		[{ apiKey: 'S3C_1234...0000' }, 'API Key in the credential has stars or dots in place'],
		[
			{ baseUrl: 'example.com' },
			tested.setup.hasBaseUrl
				? 'Base URL in the credential is not a web address'
				: 'The address in the credential is not that of',
		],
	])('names the field of %j', async (changes, words) => {
		const said = await verdict(provider, changes);
		expect(said).toContain(words);
		expect(said).not.toContain('S3C');
	});
});

const verdicts = vendors.flatMap(({ name, credential }) =>
	credential.verdicts.map((one) => ({ name, ...one })),
);

test.each(verdicts)(
	'the test of the $name credential: $title',
	async ({ name, changes, answer, says }) => {
		if (answer) sandbox().answerWith(() => answer);
		expectRefusal(await verdict(name, changes?.(sandbox())), says);
	},
);
