import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
	NodeConnectionTypes,
	type ICredentialType,
	type IDataObject,
	type INodeType,
} from 'n8n-workflow';
import { propertiesOf, recordOrEmpty } from '../../nodes/core';
import type { ApiRequest, Operation, ProviderCredential, Send } from '../../nodes/core';
import { optionsField } from '../../nodes/core/node/fields';
import { runNode } from '../../nodes/core/node/node';
import { authenticateWith } from '../../nodes/core/requests/credentials';
import type { Provider } from '../../nodes/core/requests/provider';
import { skipWaits } from './clocks';
import { execute } from './engine';
import type { Setup } from './workflow';

interface InventedAnswer {
	status?: number;
	body?: unknown;
	headers?: Record<string, string>;
}

/** A request as it came over the wire. */
interface Received {
	method: string;
	url: URL;
	headers: IncomingHttpHeaders;
	body: string;
}

/** A vendor that there is not, for what core does for all: it answers as it is told, and remembers what it was asked. */
export class InventedVendor {
	readonly received: Received[] = [];
	answer: (url: URL, received: Received) => InventedAnswer | Promise<InventedAnswer> = () => ({
		body: {},
	});

	private constructor(private readonly server: Server) {}

	static async start(): Promise<InventedVendor> {
		const server = createServer();
		const vendor = new InventedVendor(server);
		server.on('request', async (request, response) => {
			const { method = '', headers: sent } = request;
			const url = new URL(request.url ?? '', vendor.baseUrl);
			const received = { method, url, headers: sent, body: await text(request) };
			vendor.received.push(received);
			const { status = 200, body, headers } = await vendor.answer(url, received);
			response.writeHead(status, { 'content-type': 'application/json', ...headers });
			response.end(typeof body === 'string' ? body : JSON.stringify(body));
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		return vendor;
	}

	get requests(): URL[] {
		return this.received.map(({ url }) => url);
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

const credential: ProviderCredential = {
	vendor: 'Acme',
	apiPath: '',
	keys: { page: 'Settings → Keys' },
	headers: () => ({ Authorization: 'Bearer SECRETKEY' }),
};

/** Its credential, as users have it. */
export const acmeCredential = credentialTypeOf(credential);

function credentialTypeOf(definition: ProviderCredential): ICredentialType {
	return {
		name: 'acmeApi',
		displayName: 'Acme API',
		properties: [
			{ displayName: 'API Key', name: 'apiKey', type: 'string', default: '' },
			{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
			{ displayName: 'Signing Secret', name: 'signingSecret', type: 'string', default: '' },
		],
		authenticate: authenticateWith(definition),
	};
}

/** What a test makes of the vendor beyond its calls. */
type Ways = Partial<Omit<Provider<unknown>, 'api' | 'resources'>>;

/** The vendor as core knows it, with the calls that a test needs. */
export function acme<Api>(
	api: (send: Send) => Api,
	resources: Provider<Api>['resources'] = [],
	ways: Ways = {},
): Provider<Api> {
	return { credentialType: acmeCredential.name, credential, api, resources, ...ways };
}

/** A node that makes one request for each item, and gives what was answered. */
export async function ask(
	vendor: InventedVendor,
	requestOf: (item: IDataObject) => Partial<ApiRequest>,
	ways: Ways & { items?: IDataObject[]; options?: IDataObject } = {},
): Promise<IDataObject[]> {
	const { items = [{}], options = {}, ...provided } = ways;
	const operation: Operation<Send> = {
		value: 'ask',
		name: 'Ask',
		action: 'Ask',
		description: '',
		noun: 'answers',
		fields: [{ displayName: 'Item', name: 'item', type: 'json', default: '' }, optionsField([])],
		async run(read, send) {
			const request = requestOf(recordOrEmpty(read('item')));
			const call = { method: 'GET' as const, path: ['things'], subject: 'the thing', ...request };
			return [{ answer: JSON.stringify(await send(call)) }];
		},
	};
	const resources = [{ value: 'thing', name: 'Thing', operations: [operation] }];
	const provider = acme((send) => send, resources, provided);
	const parameters = { resource: 'thing', operation: 'ask', item: '={{ $json }}', options };
	const setup = acmeSetup(vendor, provider, parameters);
	const { success } = await execute({ ...setup, items: items.map((json) => ({ json })) });
	return success.map(({ json }) => json);
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
		get().received.length = 0;
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
			version: [1, 2],
			defaultVersion: 2,
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
		credentialTypes: [credentialTypeOf(provider.credential)],
		credentials: { [acmeCredential.name]: { baseUrl: vendor.baseUrl } },
		parameters,
		settings: { onError: 'continueRegularOutput' },
	};
}
