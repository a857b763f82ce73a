import { Failure, parseWebAddress } from '../../core';

/**
 * The address of a redirect flow, in the one way of writing it that both ends agree on.
 * @throws Failure invalid_input where it is none, or has parameters of its own
 */
export function flowAddress(value: unknown): string {
	const url = parseWebAddress(typeof value === 'string' ? value.trim() : value);
	if (url !== null && url.search === '' && url.hash === '') return url.href;
	throw new Failure(
		'invalid_input',
		'Webhook URL is not a web address that a link can be made of.',
		'Enter the Production URL of the Webhook node in the redirect flow, without a question mark.',
	);
}
