import type { SmsMessage } from '../sandbox/index';
import type { Mail } from './inbox';

/** A mail or a text message that arrived. */
export interface Message {
	to: string[];
	/** The different links in it. */
	links: string[];
}

export function fromMail(mail: Mail): Message {
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
