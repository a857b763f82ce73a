import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { VendorName } from '../../scripts/vendors';
import { json } from './jsonBody';
import { SlidingSecond } from './slidingSecond';

export type Query = Record<string, string | string[] | undefined>;

export interface SandboxRequest {
	provider: VendorName;
	method: string;
	/** As sent on the wire, still encoded, without the query. */
	path: string;
	query: Query;
	headers: IncomingHttpHeaders;
	/** Parsed if it is JSON, else the text, null without a body. */
	body: unknown;
	/** Milliseconds since 1970. */
	at: number;
}

/** Counted for calls to the vendors only: not for portal pages, SMS or the sandbox's own. */
export interface Statistics {
	requests: number;
	byRoute: Record<string, number>;
	tokensMinted: number;
	emailsSent: number;
	maxInFlight: number;
	/** Most requests within any one second. */
	fullestSecond: number;
	/** From the first request to the last answer. */
	seconds: number;
}

const keptRequests = 1000;

const noStatistics = (): Statistics => ({
	requests: 0,
	byRoute: {},
	tokensMinted: 0,
	emailsSent: 0,
	maxInFlight: 0,
	fullestSecond: 0,
	seconds: 0,
});

/** Remembers the newest requests to the vendors and counts all of them. */
export class Recorder {
	readonly requests: SandboxRequest[] = [];
	readonly statistics = noStatistics();
	#second = new SlidingSecond();
	#inFlight = 0;
	#firstAt: number | undefined;

	begin(): void {
		const now = performance.now();
		this.#firstAt ??= now;
		this.#inFlight += 1;
		this.#second.add(now);
		const { statistics } = this;
		statistics.requests += 1;
		statistics.maxInFlight = Math.max(statistics.maxInFlight, this.#inFlight);
		statistics.fullestSecond = Math.max(statistics.fullestSecond, this.#second.count(now));
	}

	end(): void {
		const now = performance.now();
		this.#inFlight -= 1;
		this.statistics.seconds = (now - (this.#firstAt ?? now)) / 1000;
	}

	record(provider: VendorName, request: FastifyRequest<{ Querystring: Query }>): SandboxRequest {
		const { byRoute } = this.statistics;
		const route = `${request.method} ${request.routeOptions.url ?? `/${provider}/*`}`;
		byRoute[route] = (byRoute[route] ?? 0) + 1;

		const seen: SandboxRequest = {
			provider,
			method: request.method,
			path: request.originalUrl.split('?', 1).join(),
			query: request.query,
			headers: request.headers,
			body: json(request.body) ?? request.body ?? null,
			at: Date.now(),
		};
		this.requests.push(seen);
		if (this.requests.length > keptRequests) this.requests.shift();
		return seen;
	}

	reset(): void {
		this.requests.length = 0;
		this.#second = new SlidingSecond();
		this.#firstAt = undefined;
		Object.assign(this.statistics, noStatistics());
	}
}
