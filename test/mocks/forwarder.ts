import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import axios from 'axios';
import { omit } from 'lodash';

/** What stands between the node and a mock server, and sees what is asked and answered. */
export interface Forwarder {
	url: string;
	/** Each call since it was last emptied, as `GET /v1/customers 200`. */
	seen: string[];
	/** Changes the next bodies and queries, as somebody would who misspells a parameter. */
	misspell: (given: string) => string;
	/** Changes what is answered. */
	retell: (answer: string) => string;
	stop(): void;
}

/** A request as it is passed on. */
export interface Forwarded {
	method: string;
	/** Path and query. */
	target: string;
	headers: IncomingHttpHeaders;
	body: string;
}

/**
 * Passes all requests on to that address as they come.
 * @param below the start of their paths, which the mock server does not have
 * @param sees is shown each of them
 */
export async function startForwarder(
	to: string,
	{ below = '', sees }: { below?: string; sees?(request: Forwarded): void } = {},
): Promise<Forwarder> {
	const server = createServer(async (request, response) => {
		const { method = 'GET', url = '/', headers } = request;
		const [path = '', query = ''] = url.split('?');
		const body = forwarder.misspell(await text(request));
		const others = omit(headers, 'host', 'content-length');
		const asked = forwarder.misspell(query);
		sees?.({ method, target: `${path}?${asked}`, headers, body });
		const answer = await axios.request<string>({
			method,
			url: `${to}${path.startsWith(below) ? path.slice(below.length) : path}?${asked}`,
			headers: others,
			data: body || undefined,
			responseType: 'text',
			transformResponse: (data: string) => data,
			validateStatus: () => true,
			proxy: false,
		});
		forwarder.seen.push(`${method} ${path} ${answer.status}`);
		response.writeHead(answer.status, { 'content-type': 'application/json' });
		response.end(forwarder.retell(answer.data));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	const forwarder: Forwarder = {
		url: `http://127.0.0.1:${address.port}`,
		seen: [],
		misspell: (given) => given,
		retell: (answer) => answer,
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};
	return forwarder;
}
