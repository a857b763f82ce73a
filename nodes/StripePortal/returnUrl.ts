import { Failure, parseWebAddress } from '../core';

/** An address of the user's in an option. */
export interface ReturnAddress {
	url: string;
	/** The option, as the panel calls it. */
	label: string;
}

/** @throws Failure invalid_input that names the option by `label` */
export function parseReturnAddress(value: unknown, label: string): ReturnAddress {
	const url = parseWebAddress(value);
	if (url !== null) return { url: url.href, label };
	throw new Failure(
		'invalid_input',
		`${label} is not a web address.`,
		'Enter one that begins with https://.',
	);
}

/**
 * The address, as Stripe takes it with that key: in live mode only with https.
 * @throws Failure invalid_input that names the option
 */
export function returnUrl({ url, label }: ReturnAddress, isLive: boolean): string {
	if (!isLive || url.startsWith('https:')) return url;
	throw new Failure(
		'invalid_input',
		`${label} begins with http://, and the key is a live mode key.`,
		'Stripe takes only https:// there.',
	);
}
