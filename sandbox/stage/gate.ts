import type { VendorName } from '../../scripts/vendors';
import type { SandboxAnswer } from './answer';
import type { Api } from './api';
import type { SharedConditions } from './conditions';
import type { SandboxRequest } from './recorder';
import { SlidingSecond } from './slidingSecond';

/** What comes over the wire instead of the vendor's answer, if anything; a promise has the call wait for it. */
export type AnswerWith = (
	request: SandboxRequest,
) => SandboxAnswer | undefined | Promise<SandboxAnswer | undefined>;

const badGatewayPage: SandboxAnswer = {
	status: 502,
	headers: { 'content-type': 'text/html' },
	body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
};

/** Decides for each call whether something comes before the vendor's own answer. */
export class Gate {
	answerWith: AnswerWith | null = null;
	#accepted = new Map<VendorName, SlidingSecond>();
	#random = seededRandom();
	#requests = 0;
	#faults = 0;

	constructor(private readonly conditions: Readonly<SharedConditions>) {}

	/** Starts limits, the count before going down and the row of faults anew. */
	restart(): void {
		this.#accepted = new Map();
		this.#random = seededRandom();
		this.#requests = 0;
		this.#faults = 0;
	}

	/** The answer to give, or undefined where the vendor is to be played. */
	async meet(request: SandboxRequest, api: Api): Promise<SandboxAnswer | undefined> {
		this.#requests += 1;
		return (
			(await this.answerWith?.(request)) ??
			this.#outage(api) ??
			this.#limit(request.provider, api) ??
			this.#fault(api)
		);
	}

	#outage(api: Api): SandboxAnswer | undefined {
		const { down, downAfterRequests } = this.conditions;
		const isDown = down || (downAfterRequests !== null && this.#requests > downAfterRequests);
		return isDown ? troubleOf(api, 503) : undefined;
	}

	#limit(name: VendorName, api: Api): SandboxAnswer | undefined {
		const { requestsPerSecond } = this.conditions;
		if (requestsPerSecond === null) return undefined;
		const accepted = this.#accepted.get(name) ?? new SlidingSecond();
		this.#accepted.set(name, accepted);
		const now = performance.now();
		if (accepted.count(now) < requestsPerSecond) {
			accepted.add(now);
			return undefined;
		}
		const refused = troubleOf(api, 429);
		const retryAfter = this.#retryAfter(accepted.untilNextLeaves(now));
		return { ...refused, headers: { ...refused.headers, ...retryAfter } };
	}

	#retryAfter(waitMs: number): Record<string, string> {
		const { retryAfter } = this.conditions;
		if (retryAfter === 'none') return {};
		if (retryAfter === 'seconds')
			return { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) };
		const wholeSecond = Math.ceil((Date.now() + waitMs) / 1000) * 1000;
		return { 'retry-after': new Date(wholeSecond).toUTCString() };
	}

	#fault(api: Api): SandboxAnswer | undefined {
		if (this.#random() >= this.conditions.faultShare) return undefined;
		const faults: SandboxAnswer[] = [
			{ reset: true },
			troubleOf(api, 500),
			troubleOf(api, 503),
			{ cutOff: true },
			badGatewayPage,
		];
		return faults[this.#faults++ % faults.length];
	}
}

const troubleOf = (api: Api, status: 429 | 500 | 503): SandboxAnswer => ({
	...api.trouble(status),
	isVendors: true,
});

/** Mulberry32: the same row of numbers in 0 … 1 at every start, so that a run can be repeated. */
function seededRandom(): () => number {
	let state = 20260817;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
