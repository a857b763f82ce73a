import http, { type ClientRequest, type RequestOptions } from 'node:http';
import https from 'node:https';
import { ownDomain, shop } from '../../../sandbox/appstle/shop';

/**
 * Leads the names of the played shop to an address on loopback for the rest of a test. The node asks
 * shops by https alone, so this is done below n8n's request helper. Gives the requests as they come.
 */
export function shopOnTheWeb(address: string): RequestOptions[] {
	const seen: RequestOptions[] = [];
	const { hostname, port, pathname } = new URL(address);
	const original = https.request;
	const request = (options: RequestOptions, answered?: () => void): ClientRequest => {
		const host = options.hostname ?? options.host;
		if (host !== shop && host !== ownDomain) return original(options, answered);
		seen.push(options);
		const path = pathname + String(options.path).slice(1);
		const headers = { ...options.headers, host };
		const there = { hostname, port, protocol: 'http:', agent: new http.Agent(), headers, path };
		return http.request({ ...options, ...there }, answered);
	};
	jest.spyOn(https, 'request').mockImplementation(request as typeof https.request);
	return seen;
}
