import type { SmsMessage } from '../sandbox/index';
import type { Execution } from './execution';
import { senderOf } from './fillIn';
import type { Mail } from './inbox';

/** A mail or a text message that arrived. */
export interface Message {
	to: string[];
	/** The different links in it. */
	links: string[];
}

// Whoever tries the demo sends messages of their own while it runs.

/** Those of the mails that the demo's copy of an example sent. */
export function mailsOf(id: string, mails: Mail[]): Mail[] {
	return mails.filter(({ from }) => from.some(({ address }) => address === senderOf(id)));
}

/** Those of the text messages that an execution sent, by the IDs it was given for them. */
export function smsOf(execution: Execution, sms: SmsMessage[]): SmsMessage[] {
	const own = new Set(execution.items('Send the SMS').map(({ id }) => id));
	return sms.filter(({ id }) => own.has(id));
}

export function fromMail(mail: Pick<Mail, 'html' | 'text' | 'to'>): Message {
	const inHtml = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
	return {
		to: mail.to.map(({ address }) => address),
		links: distinct([...linksIn(mail.text), ...inHtml.map(withoutEntities)]),
	};
}

export function fromSms({ to, message }: SmsMessage): Message {
	return { to: [to], links: distinct(linksIn(message)) };
}

function linksIn(text: string): string[] {
	return text.match(/https?:\/\/\S+/g) ?? [];
}

function withoutEntities(link: string): string {
	return link.replaceAll('&amp;', '&');
}

function distinct(links: string[]): string[] {
	return [...new Set(links)];
}
