import { answerAdvice, Failure, type FailureCode } from '../errors';
import { permissionAdvice, whereKeysAre, type Keys } from './keys';
import { isRecord, recordOrEmpty } from '../reading/parse';
import { safeDetail } from '../reading/quote';

/** What a call that failed was about. */
export interface Circumstances {
	vendor: string;
	/** Whom or what was asked for, as messages say it. */
	subject: string;
	/** What must never stand in a message. */
	secrets?: readonly string[];
	/** True where the call has a mail sent, so that nobody repeats it in the dark. */
	sendsMail?: boolean;
	/** What else can be behind a key that is not accepted, as advice. */
	keyAdvice?: string;
	/** What is known of the vendor's keys. */
	keys?: Keys;
	/** Whether certificates are not to be checked; undefined where the credential has no switch for that. */
	ignoresCertificates?: boolean;
	/** What to do where the provider refuses what was entered; to check the customer, where it is not said. */
	inputAdvice?: string;
	/** Whether the credential has a field Base URL, which can then be wrong. */
	hasBaseUrl?: boolean;
	/** The permission that the call needs, as the vendor names it. */
	right?: string;
	/** What to do, where the provider's answer tells more than its code. */
	advice?: string;
}

/** A failure that an answer carries in its body: a code, and the provider's words, not yet fit to be shown. */
export interface FailureInBody {
	code: FailureCode;
	words: string;
	/** What to do, where that is more than the code says. */
	advice?: string;
}

const codeOfStatus: Partial<Record<number, FailureCode>> = {
	400: 'invalid_input',
	401: 'unauthorized',
	403: 'forbidden',
	404: 'not_found',
	408: 'unreachable',
	415: 'invalid_input',
	422: 'invalid_input',
	425: 'unreachable',
	429: 'rate_limited',
};

/** What an answer's status means by itself. */
export function codeFor(status: number): FailureCode {
	return codeOfStatus[status] ?? (status >= 500 ? 'unreachable' : 'unexpected_answer');
}

/**
 * A status and the provider's words to it, from where providers and Spring's problem JSON put them.
 * @param body the parsed JSON; undefined where the answer is none
 * @param text the answer as it came, which is the words where it is plain text
 */
export function statusWords(status: number, body: unknown, text: string): string {
	const { message, detail, error, title } = recordOrEmpty(body);
	const candidates = [message, detail, isRecord(error) ? error.message : error, title, body];
	// Servers made with JHipster may have a key for translators where others have the message.
	const said = candidates.find((one) => typeof one === 'string' && !/^error\.[\w.]+$/.test(one));
	const words = said ?? (status < 500 && !isWebPage(text) && body === undefined ? text : '');
	return words === '' ? `HTTP ${status}` : `HTTP ${status}: ${String(words)}`;
}

/** Whether an answer is HTML, which has no words for people who use a node. */
export function isWebPage(text: string): boolean {
	return text.trimStart().startsWith('<');
}

/** A refusal by what stands between the node and the API, such as a firewall or a check for bots. */
export function refusedInFront(
	{ vendor, subject, hasBaseUrl }: Circumstances,
	status: number,
): Failure {
	const ask = `${hasBaseUrl ? 'Check Base URL in the credential, and ask' : 'Ask'} whoever runs it to let n8n through.`;
	return new Failure(
		'unexpected_answer',
		`Something in front of the API of ${vendor} answered for ${subject} with a web page, not the API (HTTP ${status}).`,
		`A firewall, a proxy or a bot check keeps n8n out. ${ask}`,
	);
}

/**
 * The same text for the same failure, whether a status or a body told it.
 * @param words the provider's; what is unsafe to show in them is taken out here
 * @param didNotArrive whether it is certain that nothing was done
 */
export function describeFailure(
	code: FailureCode,
	words: string,
	circumstances: Circumstances,
	didNotArrive = false,
): Failure {
	const { vendor, subject, secrets = [], sendsMail = false } = circumstances;
	const { keys, keyAdvice, inputAdvice, hasBaseUrl = false, right } = circumstances;
	const detail = safeDetail(words, secrets);
	const said = detail && ` (${detail})`;
	const texts: Partial<Record<FailureCode, [string, string]>> = {
		not_found: [
			`${vendor} could not find ${subject}${said}.`,
			`Check the customer. The answer is the same if the key belongs to another account${hasBaseUrl ? ' or Base URL in the credential is wrong' : ''}.`,
		],
		unauthorized: [
			`${vendor} does not accept the key for ${subject}${said}.`,
			[
				'Open the credential, enter a valid API Key and test it.',
				keys && whereKeysAre(vendor, keys),
				keyAdvice,
			]
				.filter(Boolean)
				.join(' '),
		],
		forbidden: [
			`${vendor} does not allow the key to do this for ${subject}${said}.`,
			permissionAdvice(vendor, right, keys),
		],
		rate_limited: [
			`${vendor} refused ${subject} because of too many requests${said}.`,
			'Run it again later for the remaining customers.',
		],
		invalid_input: [
			`${vendor} refused the request for ${subject}${said}.`,
			inputAdvice ?? 'Check the customer and the options of the node.',
		],
		unreachable: [
			`${vendor} gave no answer for ${subject}${said}.`,
			`Check ${hasBaseUrl ? 'Base URL in the credential and ' : ''}the status of ${vendor}, then try again.`,
		],
		cancelled: ['The run was stopped.', 'Run it again for the remaining customers.'],
	};
	const [message, advice] = texts[code] ?? [
		`${vendor} gave an unexpected answer for ${subject}${said}.`,
		answerAdvice,
	];
	const isInTheDark =
		sendsMail && !didNotArrive && ['unreachable', 'unexpected_answer', 'cancelled'].includes(code);
	const warning = `The mail may have been sent. Check at ${vendor} before you send it again.`;
	if (isInTheDark) return new MailInDoubt(code, message, warning);
	return new Failure(code, message, circumstances.advice ?? advice);
}

/** A failure of a request that may have had its mail sent all the same. */
export class MailInDoubt extends Failure {}
