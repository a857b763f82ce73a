import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	NodeConnectionTypes,
	type ICredentialType,
	type IDataObject,
	type INodeType,
} from 'n8n-workflow';
import { propertiesOf, runNode, type Send } from '../../nodes/core';
import { authenticateWith } from '../../nodes/core/requests/credentials';
import type { Provider } from '../../nodes/core/requests/provider';
import { skipWaits } from './clocks';
import type { Setup } from './workflow';

interface InventedAnswer {
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
}

/** A vendor that there is not, for what core does for all: it answers as it is told, and remembers what it was asked. */
export class InventedVendor {
	readonly requests: URL[] = [];
	answer: (url: URL) => InventedAnswer | Promise<InventedAnswer> = () => ({ body: {} });

	private constructor(private readonly server: Server) {}

	static async start(): Promise<InventedVendor> {
		const server = createServer();
		const vendor = new InventedVendor(server);
		server.on('request', async (request: IncomingMessage, response) => {
			const url = new URL(request.url ?? '', vendor.baseUrl);
			vendor.requests.push(url);
			const { status = 200, body, headers } = await vendor.answer(url);
			response.writeHead(status, { 'content-type': 'application/json', ...headers });
			response.end(typeof body === 'string' ? body : JSON.stringify(body));
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		return vendor;
	}

	get baseUrl(): string {
		const { port } = this.server.address() as AddressInfo;
		return `http://127.0.0.1:${port}`;
	}

	stop(): void {
		this.server.closeAllConnections();
		this.server.close();
	}
}

const credential = {
	vendor: 'Acme',
	apiPath: '',
	headers: () => ({ Authorization: 'Bearer SECRETKEY' }),
};

/** Its credential, as users have it. */
export const acmeCredential: ICredentialType = {
	name: 'acmeApi',
	displayName: 'Acme API',
	properties: [
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
		{ displayName: 'Signing Secret', name: 'signingSecret', type: 'string', default: '' },
	],
	authenticate: authenticateWith(credential),
};

/** The vendor as core knows it, with the calls that a test needs. */
export function acme<Api>(
	api: (send: Send) => Api,
	resources: Provider<Api>['resources'] = [],
): Provider<Api> {
	return { credentialType: acmeCredential.name, credential, api, resources };
}

/** One vendor for the tests of a file, which has heard nothing at the start of each. Waits are skipped. */
export function inventedVendorForTests(): () => InventedVendor {
	let vendor: InventedVendor | undefined;
	const get = () => {
		if (!vendor) throw new Error('The vendor runs inside tests only');
		return vendor;
	};
	beforeAll(async () => {
		vendor = await InventedVendor.start();
	});
	beforeEach(() => {
		get().requests.length = 0;
		get().answer = () => ({ body: {} });
		skipWaits();
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(() => vendor?.stop());
	return get;
}

/** A node for that vendor, as a user sets it up. */
export function acmeSetup<Api>(
	vendor: InventedVendor,
	provider: Provider<Api>,
	parameters: IDataObject,
): Setup {
	const node: INodeType = {
		description: {
			displayName: 'Acme',
			name: 'acme',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Acme' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: acmeCredential.name, required: true }],
			properties: propertiesOf(provider.resources),
		},
		async execute() {
			return await runNode(this, provider);
		},
	};
	return {
		node,
		credentialTypes: [acmeCredential],
		credentials: { [acmeCredential.name]: { baseUrl: vendor.baseUrl } },
		parameters,
		settings: { onError: 'continueRegularOutput' },
	};
}
