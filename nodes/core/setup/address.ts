import type { Failure } from '../errors';
import { UntrustedCertificate } from '../requests/unanswered';
import { usually } from '../requests/address';
import { isInOwnNetwork, isInTheClear } from '../requests/inTheClear';
import { failed, ofFailure, ok, skipped, warning, type Finding } from './finding';
import type { RecordedAnswer } from './recorder';

/** What the first request came to: null where it went well. */
export interface FirstRequest {
	failure: Failure | null;
	/** Null where none came. */
	answer: RecordedAnswer | null;
}

/** Where the API should be. */
interface Reached {
	baseUrl: URL;
	/** Whether the user has entered it. */
	hasBaseUrl: boolean;
	usualAddress?: string;
	api: { vendor: string };
	timeoutMilliseconds: number;
}

/** A timer and the clock may differ by some, so that a request that was given up at its time seems to have ended before. */
const earlyMilliseconds = 10;

/** Whether the provider's API is at the address in the credential. */
export function addressFinding({ failure, answer }: FirstRequest, reached: Reached): Finding {
	const { baseUrl, hasBaseUrl, usualAddress, api } = reached;
	const { vendor } = api;
	const place = `${baseUrl.protocol}//, ${isInOwnNetwork(baseUrl) ? 'own network' : 'public host'}`;
	const { status = null, format = 'nothing' } = answer ?? {};
	const check = hasBaseUrl ? apiAdvice + usually(usualAddress) : null;
	const came = `${place}, ${status === null ? 'no answer' : `HTTP ${status}, ${format}`}`;
	if (failure && status === null) {
		if (failure instanceof UntrustedCertificate) {
			return { ...ofFailure(failure), facts: `untrusted certificate (${failure.failureCode})` };
		}
		const isSlow = (answer?.milliseconds ?? 0) >= reached.timeoutMilliseconds - earlyMilliseconds;
		const advice = noAnswerAdvice(reached, check, isSlow);
		return failed(failure.message, `${came} (${failure.failureCode})`, advice);
	}
	if (failure && status !== null && status < 400 && status >= 300) {
		const advice = failure.advice + (hasBaseUrl ? usually(usualAddress) : '');
		return failed(failure.message, came, advice);
	}
	if (failure && format === 'web page') return webPage(vendor, check, status, came);
	if (status === 404) {
		const found = `There is no API of ${vendor} at this address (HTTP 404).`;
		return failed(found, came, check ?? inBetween);
	}
	if (failure && ((status ?? 0) >= 500 || format !== 'JSON')) {
		return { ...ofFailure(failure), facts: came };
	}
	if (isInTheClear(baseUrl)) {
		return warning(
			`The API answers at ${baseUrl.host}, but your key travels there unencrypted.`,
			came,
			'Change Base URL in the credential so that it begins with https://, unless the server is in your own network.',
		);
	}
	return ok(`The API answers at ${baseUrl.host}.`, came);
}

/** @param checkAddress what to do where the user has entered the address */
function noAnswerAdvice(
	{ baseUrl, api: { vendor } }: Reached,
	checkAddress: string | null,
	isSlow: boolean,
): string {
	const rest = isSlow
		? `run this again later, as ${vendor} is slow, or raise Timeout under Options.`
		: `check the status of ${vendor}. If all is well there, ask whoever runs your n8n whether it may reach ${baseUrl.host}.`;
	return afterCheck(checkAddress, rest);
}

/** What to do next, in small letters at its start; after a look at the address, where the user has entered it. */
function afterCheck(checkAddress: string | null, next: string): string {
	if (checkAddress !== null) return `${checkAddress} If it is right, ${next}`;
	return next.charAt(0).toUpperCase() + next.slice(1);
}

const apiAdvice =
	'Check Base URL in the credential: it must be the address of the API, not that of the dashboard.';
const inBetween =
	'A proxy or a firewall may be in between: ask whoever runs it to let n8n through.';

/** @param checkAddress what to do where the user has entered the address */
function webPage(
	vendor: string,
	checkAddress: string | null,
	status: number | null,
	facts: string,
): Finding {
	const came = `A web page came instead of an answer from ${vendor} (HTTP ${status})`;
	if (status === 401 || status === 403) {
		const found = `${came}: a firewall, a proxy or a bot check keeps n8n out.`;
		const ask = `ask ${vendor}, or whoever runs what is in front of the API, to let n8n through.`;
		return failed(found, facts, afterCheck(checkAddress, ask));
	}
	const wait = `run this again in a few minutes, as ${vendor} may be down. If nothing changes, ask whoever runs your n8n whether a proxy or a firewall is in between.`;
	return failed(`${came}.`, facts, afterCheck(checkAddress, wait));
}

/** Whether the key in the credential is taken, and may list customers. */
export function keyFinding({ failure, answer }: FirstRequest): Finding {
	if (failure?.failureCode === 'unauthorized' || failure?.failureCode === 'forbidden') {
		return { ...ofFailure(failure), facts: `${failure.failureCode}, HTTP ${answer?.status}` };
	}
	if (failure?.failureCode === 'rate_limited') {
		return skipped('Not known, as too many requests were being made.');
	}
	if (failure) return ok('The key was not refused.', `not refused (${failure.failureCode})`);
	return ok('The key is accepted, and may list customers.', 'accepted');
}
