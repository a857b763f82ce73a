import { Failure } from '../../core';
import { fill, linkPlace, plainText, type Line, type Values } from './fill';
import { emailHtml } from './html';
import { smsSize } from './segments';
import { cheapLetters, pricedSms } from './sms';
import type { Templates } from './templates';
import { oneLine } from './texts';

export interface Message {
	templates: Templates;
	values: Values;
	link: string;
	/** A tag such as es-MX. */
	language: string;
}

/**
 * The fields for the nodes that send: a mail and a text message.
 * @throws Failure invalid_input where a template is not fit to be sent
 */
export function composed({ templates, values, link, language }: Message) {
	const subject = subjectLine(templates.emailSubject, values);
	const email = withLink(fill(templates.emailText, values, 'Email Text'), 'Email Text');
	const smsText = smsWith(templates.smsText, values, link);
	const { segments, encoding, warning } = pricedSms(smsText);
	const buttonText = oneLine(templates.buttonText) ?? link;
	const inHtml = withSentence(email, templates.ifButtonFails);
	return {
		emailSubject: subject,
		emailText: plainText(email, link),
		emailHtml: emailHtml({ subject, lines: inHtml, link, buttonText, language }),
		smsText,
		smsSegments: segments,
		smsEncoding: encoding,
		smsWarning: warning,
	};
}

/** What the bare link is there for, above it: in HTML there is a button too. */
function withSentence(lines: Line[], ifButtonFails: string | null): Line[] {
	return lines.flatMap((line) =>
		ifButtonFails !== null && line.includes(linkPlace) ? [[ifButtonFails], line] : [line],
	);
}

/** A month such as août, or a no-break space, would double what the message costs, so it is written in characters that do not. */
function smsWith(template: string, values: Values, link: string): string {
	const filled = (values: Values) => {
		const lines = fill(template, values, 'SMS Text');
		return plainText(withLink(lines, 'SMS Text'), link).replace(/[\u00a0\u202f]/g, ' ');
	};
	const { expires = null } = values;
	const cheaper = filled({ ...values, expires: expires && cheapLetters(expires) });
	return smsSize(cheaper).encoding === 'GSM-7' ? cheaper : filled(values);
}

/** One line, as a second one would be a header of its own. */
function subjectLine(template: string, values: Values): string {
	const lines = fill(oneLine(template) ?? '', values, 'Email Subject');
	const subject = plainText(lines, '');
	if (subject !== '' && !lines.flat().includes(linkPlace)) return subject;
	throw new Failure(
		'invalid_input',
		subject === '' ? 'Email Subject is empty.' : 'Email Subject holds the link.',
		'Enter a subject without {link}, such as: Your {company|customer} portal',
	);
}

function withLink(lines: Line[], label: string): Line[] {
	if (lines.flat().includes(linkPlace)) return lines;
	throw new Failure('invalid_input', `${label} has no {link} in it.`, 'Add {link} to the text.');
}
