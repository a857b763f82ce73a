import { Failure, parseWebAddress, quote, time } from '../../core';
import { faultFailure } from '../faults';
import { oneLine } from './texts';

/** In characters: longer ones are cut by mail programs and refused by web servers. */
const longestLink = 8192;

/**
 * Refuses a recipient that is several: each of them would get the link. Without an email, or with a text
 * that is none, there is nothing to refuse: the message may go by SMS.
 * @throws Failure invalid_input
 */
export function checkRecipient(value: unknown): void {
	const ats = JSON.stringify(value ?? null).split('@').length - 1;
	if (ats < 2) return;
	throw new Failure(
		'invalid_input',
		'Recipient holds more than one address.',
		'Enter one: all of them would get the link. For several people, use one item each.',
	);
}

/**
 * The company that writes a message. Nodes of version 1 may leave it out, as their texts then name none.
 * @throws Failure invalid_input where there is none
 */
export function messageCompany(value: unknown, mayBeMissing: boolean): string | null {
	const company = oneLine(value);
	if (company !== null || mayBeMissing) return company;
	throw new Failure(
		'invalid_input',
		'Company is empty.',
		'Enter the name of your own company, so that customers see who the message is from.',
	);
}

/**
 * The link of a message.
 * @throws Failure invalid_input where it is none or too long; it is not quoted
 */
export function messageLink(value: unknown): URL {
	if (typeof value === 'string' && value.length > longestLink) {
		throw new Failure(
			'invalid_input',
			`Link is longer than ${longestLink} characters.`,
			'Mail programs and web servers do not accept it. Choose the field that holds the link.',
		);
	}
	const url = parseWebAddress(value);
	if (url !== null) return url;
	throw new Failure(
		'invalid_input',
		'Link is not a web address.',
		'Choose the field that holds the link, such as {{ $json.link }} or {{ $json.portalUrl }}.',
	);
}

/**
 * When the link ends; null where nobody knows.
 * @throws Failure invalid_input for what is no time, expired where it has ended
 */
export function messageExpiry(value: unknown, now: Date): Date | null {
	if (value === null || value === undefined || value === '') return null;
	const expiresAt = time.ofGiven(value);
	if (expiresAt === null) {
		throw new Failure(
			'invalid_input',
			`Expires At is ${quote(value)}.`,
			'Give an ISO 8601 time, such as 2026-12-21T16:30:00Z, or leave it empty.',
		);
	}
	if (expiresAt <= now) throw faultFailure('expired', 'The link');
	return expiresAt;
}
