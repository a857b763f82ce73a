/** What is written in place of a link and of a token. */
interface Masks {
	link: string;
	token: string;
}

/** Words that follow the name of a key in a message without being one. */
const ordinaryWords = new Set(
	(
		'a an and are at be been but by can cannot could does expected expired for from had has have if in ' +
		'incorrect invalid is it likely longer malformed may missing must needed needs no not null of on or ' +
		'required revoked set shorter should the this to too undefined unknown was with without wrong your'
	).split(' '),
);

/**
 * A text on one line, without the addresses in it and without what looks like a key or a token: named as
 * one, or such a run of characters. Takes time in proportion to the text, whatever stands in it.
 * @param isToken tells of an unbroken run of ten characters or more whether it looks like a token
 */
export function withoutRevealing(
	text: string,
	masks: Masks,
	isToken: (run: string) => boolean,
): string {
	const withoutLinks = text
		.split(' ')
		.map((word) => (isLink(word) ? masks.link : isMasked(word) ? masks.token : word))
		.join(' ');
	return withoutLinks
		.replace(named, (whole, name: string, sign: string, value: string) =>
			isNamedSecret(name, sign, value) ? `${name}=${masks.token}` : whole,
		)
		.replace(/[\w\-.+/=~%]{10,}/g, (run) => (isToken(run) ? masks.token : run));
}

/** A name such as `api_key`, a sign or `is`, and what follows. Quotation marks may stand around each. */
const named =
	/(token|key|secret|password|passcode|code|pin)["']? ?([:=]|is ) ?["']?([^\s"',;)}]+)/gi;

/** A code is a word of everyday as well, so that only one with a digit is taken for one. */
function isNamedSecret(name: string, sign: string, value: string): boolean {
	if (/^(code|pin)$/i.test(name)) return /\d/.test(value);
	return sign === '=' || !ordinaryWords.has(value.toLowerCase().replace(/[.!]$/, ''));
}

/** A key of which providers show a part, such as its last characters. */
function isMasked(word: string): boolean {
	return word.includes('***');
}

/** An address with a scheme or without one, also as JSON or a query writes it. */
function isLink(word: string): boolean {
	return word.includes('://') || /(\\?\/|%2f)(\\?\/|%2f)[\w%[]/i.test(word);
}
