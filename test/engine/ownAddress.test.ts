import { ExecuteContext } from 'n8n-core';
import { createRunExecutionData, type IHttpRequestOptions } from 'n8n-workflow';
import { vendors as entries } from '../../scripts/vendors';
import { malformedOnPurpose } from '../support/contracts/onPurpose';
import { setupOf } from '../support/portals';
import { vendors, type VendorName } from '../vendors';
import { sandboxForTests } from '../support/sandbox';
import { prepare } from '../support/workflow';

const sandbox = sandboxForTests();

/** The helpers that n8n's HTTP Request node asks with a credential of somebody's choice. */
function helpersWith(provider: VendorName, baseUrl?: string) {
	const credential = baseUrl === undefined ? {} : { baseUrl };
	const setup = setupOf(provider, sandbox(), { credential });
	const { workflow, node, additionalData } = prepare(setup);
	const input = { main: [[{ json: {} }]] };
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createRunExecutionData(),
		0,
		[],
		input,
		{ node, data: input, source: null },
		[],
	);
	const [type = ''] = Object.keys(setup.credentials);
	return {
		request: async (options: IHttpRequestOptions) =>
			await context.helpers.httpRequestWithAuthentication.call(context, type, options),
		/** The node's own way up to now. */
		legacy: async (uri: string, more: object = {}) =>
			await context.helpers.requestWithAuthentication.call(context, type, { uri, ...more }),
	};
}

describe.each(vendors)('the credential of $name', (vendor) => {
	const { name: provider } = vendor;
	const own = vendor.setup.hasBaseUrl
		? 'its own Base URL'
		: `the API of ${entries[provider].displayName}`;
	const refusal = `This credential signs requests to ${own} only.`;

	it('signs no request to another address', async () => {
		const { baseUrl } = sandbox()[provider];
		const { request, legacy } = helpersWith(provider);
		const other = `${sandbox().url}/other`;
		const { origin, host } = new URL(baseUrl);
		for (const address of [
			`${other}/steal`,
			`${baseUrl}/../steal`,
			`${baseUrl}/%2e%2e/steal`,
			`${baseUrl}/..\\steal`,
			`${baseUrl}.evil.example/steal`,
			`${baseUrl}evil/steal`,
			`http://${host}@localhost:1/steal`,
			`//${host}/steal`,
			`http://localhost:1/steal?${origin}`,
		]) {
			await expect(request({ url: address })).rejects.toThrow(refusal);
			await expect(legacy(address)).rejects.toThrow(refusal);
			await expect(request({ url: address, baseURL: baseUrl })).rejects.toThrow(refusal);
		}
		await expect(request({ url: baseUrl, proxy: { host: 'localhost', port: 1 } })).rejects.toThrow(
			refusal,
		);
		await expect(legacy(baseUrl, { proxy: 'http://localhost:1' })).rejects.toThrow(refusal);
		await expect(legacy(baseUrl, { url: `${other}/steal` })).rejects.toThrow(refusal);
		expect(sandbox().requests).toEqual([]);
	});

	it('signs requests to its own', async () => {
		const { baseUrl } = sandbox()[provider];
		const { request, legacy } = helpersWith(provider);
		for (const ask of [
			request({ url: `${baseUrl}/anything`, ignoreHttpStatusErrors: true }),
			legacy(`${baseUrl}/anything`, { simple: false }),
		]) {
			await malformedOnPurpose(async () => await ask.catch(() => undefined));
		}
		expect(sandbox().requests).toHaveLength(2);
	});
});
