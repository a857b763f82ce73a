import { Failure, parseWebAddress, quote, textOrNull, time } from '../../core';
import { faultFailure } from '../faults';
import { suppliedTemplates, type Templates } from './templates';

/**
 * The link of a message.
 * @throws Failure invalid_input where it is none; it is not quoted
 */
export function messageLink(value: unknown): string {
	const url = parseWebAddress(value);
	if (url !== null) return url.href;
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
	const expiresAt = time.ofIso(value);
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

/**
 * The texts of a message: the user's own, else those supplied for the language.
 * @throws Failure invalid_input where there are none
 */
export function messageTemplates(options: Record<string, unknown>, language: string): Templates {
	const supplied = suppliedTemplates[language.split('-')[0] ?? ''];
	const text = (name: keyof Templates, label: string): string => {
		const template = textOrNull(options[name]) ?? supplied?.[name];
		if (template !== undefined) return template;
		throw new Failure(
			'invalid_input',
			`There is no ${label} for the language ${quote(language)}.`,
			'Enter your own under Options, or choose en or es.',
		);
	};
	return {
		emailSubject: text('emailSubject', 'Email Subject'),
		emailText: text('emailText', 'Email Text'),
		smsText: text('smsText', 'SMS Text'),
		buttonText: text('buttonText', 'Button Text'),
	};
}
