import type { Failure } from '../errors';
import { UntrustedCertificate } from '../requests/callFailures';
import { usually } from '../requests/credentialTest';
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
}

/** Whether the provider's API is at the address in the credential. */
export function addressFinding(
	{ failure, answer }: FirstRequest,
	{ baseUrl, hasBaseUrl, usualAddress, api: { vendor } }: Reached,
): Finding {
	const place = `${baseUrl.protocol}//, ${isInOwnNetwork(baseUrl) ? 'own network' : 'public host'}`;
	const { status = null, format = 'nothing' } = answer ?? {};
	const check = hasBaseUrl ? apiAdvice + usually(usualAddress) : null;
	const came = `${place}, ${status === null ? 'no answer' : `HTTP ${status}, ${format}`}`;
	if (failure && status === null) {
		const certificate = failure instanceof UntrustedCertificate ? 'untrusted certificate' : came;
		return { ...ofFailure(failure), facts: `${certificate} (${failure.failureCode})` };
	}
	if (failure && status !== null && status < 400 && status >= 300) {
		return { ...ofFailure(failure), facts: came };
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
			'Let Base URL in the credential begin with https://, unless the server is in your own network.',
		);
	}
	return ok(`The API answers at ${baseUrl.host}.`, came);
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
		const check = checkAddress ? 'Check Base URL in the credential, and ask' : 'Ask';
		const advice = `${check} whoever runs what is in front of the API to let n8n through.`;
		return failed(found, facts, advice);
	}
	const wait = `Run this again in a few minutes, as ${vendor} may be down. If nothing changes, ask whoever runs your n8n whether a proxy or a firewall is in between.`;
	const advice = checkAddress === null ? wait : `${checkAddress} If it is right: ${wait}`;
	return failed(`${came}.`, facts, advice);
}

/** Whether the key in the credential is taken, and may list customers. */
export function keyFinding({ failure, answer }: FirstRequest): Finding {
	if (failure?.failureCode === 'unauthorized' || failure?.failureCode === 'forbidden') {
		return { ...ofFailure(failure), facts: `${failure.failureCode}, HTTP ${answer?.status}` };
	}
	if (failure?.failureCode === 'rate_limited') {
		return skipped('Not known, as too many requests were made at the moment.');
	}
	if (failure) return ok('The key was not refused.', `not refused (${failure.failureCode})`);
	return ok('The key is accepted, and may list customers.', 'accepted');
}
