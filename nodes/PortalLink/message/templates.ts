import { Failure, quote, recordOrEmpty, textOrNull } from '../../core';
import { languageFor, languages } from '../language/languages';
import type { Topic } from '../language/texts';
import { parseLanguage } from './locale';

/** The texts of a message, with {name}, {link} and the other fields in them. */
export interface Templates {
	emailSubject: string;
	emailText: string;
	smsText: string;
	buttonText: string;
	/** Between the button and the bare address; null in a text of the user's own, which says it or not. */
	ifButtonFails: string | null;
}

const whole = ['emailSubject', 'emailText', 'smsText', 'buttonText'] as const;
/** `message` stands in place of what our mail and our text message say before the link. */
type OwnText = (typeof whole)[number] | 'message';

interface MessageTexts {
	templates: Templates;
	/** Of the email's text, and so of the date in it. */
	language: string;
	/** Whether some of the texts are in English because there are none in the language that was asked for. */
	isInEnglish: boolean;
}

/**
 * The texts of a message: the user's own for its language, else those for all languages, else ours.
 * Where there are none in the language they are in English, so that nobody goes without a message for
 * the language of a row.
 * @throws Failure invalid_input where own texts name no language
 */
export function messageTexts(
	options: Record<string, unknown>,
	language: string,
	topic: Topic,
): MessageTexts {
	const supplied = languageFor(language);
	const ours = languages[supplied ?? 'en'].message;
	const words = ours.topics[topic];
	const own = ownTexts(options, language);
	const ownEnglish = ownTexts(options, 'en');
	const chosen = (...names: OwnText[]) =>
		own(...names) ?? (supplied === null ? ownEnglish(...names) : null);
	const email = chosen('emailText', 'message');
	const sms = chosen('smsText', 'message');
	const isOwnEmail = email?.name === 'emailText';
	const isOwnSms = sms?.name === 'smsText';
	return {
		templates: {
			emailSubject: chosen('emailSubject')?.text ?? words.emailSubject,
			emailText: isOwnEmail ? email.text : ours.emailText(email?.text ?? words.email),
			smsText: isOwnSms ? sms.text : ours.smsText(sms?.text ?? words.sms),
			buttonText: chosen('buttonText')?.text ?? words.buttonText,
			ifButtonFails: isOwnEmail ? null : ours.ifButtonFails,
		},
		language:
			supplied === null && own('emailText', 'message')?.name !== 'emailText' ? 'en' : language,
		isInEnglish: supplied === null && whole.some((name) => own(name) === null),
	};
}

/** What the user has written for a language: for its region, for the language, for all. */
function ownTexts(options: Record<string, unknown>, language: string) {
	const { language: rows } = recordOrEmpty(options.texts);
	const given = (Array.isArray(rows) ? rows : []).map(recordOrEmpty);
	const inLanguage = given.filter((row) => firstPart(languageOf(row)) === firstPart(language));
	const nearest = [language, firstPart(language)].flatMap((tag) =>
		inLanguage.filter((row) => languageOf(row) === tag),
	);
	const holders = [...(nearest.length > 0 ? nearest : inLanguage), options];
	/** The nearest of some texts, the first named where one place holds several. */
	return (...names: OwnText[]): { name: OwnText; text: string } | null => {
		for (const holder of holders) {
			for (const name of names) {
				const text = textOrNull(holder[name]);
				if (text !== null) return { name, text };
			}
		}
		return null;
	};
}

function firstPart(tag: string): string {
	return tag.split('-')[0] ?? '';
}

function languageOf({ language }: Record<string, unknown>): string {
	const tag = textOrNull(language) === null ? null : parseLanguage(language);
	if (tag !== null) return tag;
	throw new Failure(
		'invalid_input',
		`The Language of own texts is ${quote(language)}.`,
		'Enter a tag such as en, pl or es-MX.',
	);
}
