import type { INodeProperties } from 'n8n-workflow';
import { Failure, fields, optional, parseWebAddress, quote, textOrNull } from '../core';
import { isPolarId } from './reference';

/** What to ask of a session beyond whose it is, in Polar's words. */
export interface SessionWishes {
	member_id?: string;
	external_member_id?: string;
	return_url?: string;
}

export const sessionOptions: INodeProperties[] = [
	fields.text(
		'External Member ID',
		'externalMemberId',
		'The member of a team whose portal opens, by the ID that your own system gave them',
		'e.g. user-42',
	),
	fields.text(
		'Member ID',
		'memberId',
		'The member of a team whose portal opens. A team needs one; leave it out for an individual.',
		'e.g. 992fae2a-2a17-4b7a-8d9e-e287cf90131b',
	),
	fields.text(
		'Return URL',
		'returnUrl',
		'Where a button in the portal leads back to',
		'e.g. https://example.com/account',
	),
];

/** As Polar takes it. */
const longestUrl = 2083;

/**
 * Parses those options. What was not added is not in the result.
 * @throws Failure invalid_input that names the option
 */
export function parseSessionOptions(options: Record<string, unknown>): SessionWishes {
	const memberId = optional(options, 'memberId', parseMemberId);
	const externalId = optional(options, 'externalMemberId', parseExternalMemberId);
	const returnUrl = optional(options, 'returnUrl', parseReturnUrl);
	if (memberId !== undefined && externalId !== undefined) {
		throw new Failure(
			'invalid_input',
			'Member ID and External Member ID are both given.',
			'Remove one of the two options: a session is for one member.',
		);
	}
	return {
		...(memberId !== undefined && { member_id: memberId }),
		...(externalId !== undefined && { external_member_id: externalId }),
		...(returnUrl !== undefined && { return_url: returnUrl }),
	};
}

function parseMemberId(value: unknown): string {
	const id = textOrNull(value) ?? '';
	if (isPolarId(id)) return id.toLowerCase();
	throw new Failure(
		'invalid_input',
		`Member ID is ${quote(value)}.`,
		'Polar IDs look like 992fae2a-2a17-4b7a-8d9e-e287cf90131b. For one of your own use External Member ID.',
	);
}

function parseExternalMemberId(value: unknown): string {
	const id = textOrNull(value);
	if (id !== null && !/[\p{Cc}\p{Cs}]/u.test(id)) return id;
	throw new Failure(
		'invalid_input',
		`External Member ID ${id === null ? 'is empty' : `is ${quote(value)}`}.`,
		'Enter the ID that your own system gave the member, or remove the option.',
	);
}

function parseReturnUrl(value: unknown): string {
	const url = parseWebAddress(value);
	if (url !== null && url.href.length <= longestUrl) return url.href;
	throw new Failure(
		'invalid_input',
		'Return URL is not a web address.',
		`Enter one that begins with https://, of ${longestUrl} characters at most.`,
	);
}
