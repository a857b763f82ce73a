export const dearMessages =
	'Some text messages cost more because of a character: their field smsWarning says which.';

/** @param segments how many each text message takes, of those that take several */
export function longMessages(segments: string[]): string {
	const messages =
		segments.length === 1 ? '1 text message takes' : `${segments.length} text messages take`;
	const total = segments.reduce((sum, one) => sum + Number(one), 0);
	return `${messages} ${total} segments. SMS services charge for each segment.`;
}

/** @param chosen what About is set to, for each item that is overdue */
export function notAboutOverdue(chosen: string[]): string {
	const items = chosen.length === 1 ? '1 item has' : `${chosen.length} items have`;
	return `${items} an overdue invoice, but About is ${chosen[0]}, so the message does not mention it. To remind customers choose Unpaid Invoices.`;
}

export const noLanguage =
	'In some items Language is not a tag such as en, es or es-MX: their messages, and the dates in your own texts, are in English.';

/** How many languages are named. */
const most = 5;

/** @param asked the language of each message that has English texts because there are none in it */
export function inEnglish(asked: string[]): string {
	const messages = asked.length === 1 ? '1 message is' : `${asked.length} messages are`;
	const languages = [...new Set(asked.map((tag) => tag.split('-')[0]))];
	const named =
		languages.slice(0, most).join(', ') + (languages.length > most ? ' and others' : '');
	return `${messages} in English, or in part, as there are no texts in ${named}. Enter your own under Options, Texts per Language.`;
}
