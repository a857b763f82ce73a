import { Failure, parseWebAddress } from '../../core';

/** The address of a redirect flow. */
interface FlowAddress {
	/** In the one spelling that both ends agree on: without slashes at its end or one behind the other. */
	address: string;
	/** Those that links of before this rule may have been made for: n8n leads all of them to the same flow. */
	formerSpellings: string[];
}

/**
 * Reads the address of a redirect flow. The host in capitals and a port that goes without saying are
 * no spellings of their own.
 * @throws Failure invalid_input where it is none, or has parameters of its own
 */
export function flowAddress(value: unknown): FlowAddress {
	const url = parseWebAddress(typeof value === 'string' ? value.trim() : value);
	if (url !== null && url.search === '' && url.hash === '') {
		const names = url.pathname.split('/').filter((name) => name !== '');
		const address = `${url.origin}/${names.join('/')}`;
		return { address, formerSpellings: [url.href, `${address}/`] };
	}
	throw new Failure(
		'invalid_input',
		'Webhook URL is not a web address that a link can be made of.',
		'Enter the Production URL of the Webhook node in the redirect flow, without a question mark.',
	);
}
