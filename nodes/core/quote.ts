const longestQuote = 80;
const longestDetail = 200;
const longestText = 2000;
/** In place of a secret, until what looks like a token is taken out: it is one. */
const mask = 'x'.repeat(24);

/** A value as a message may show it: on one line, cut short, in quotation marks. */
export function quote(value: unknown): string {
	const text = printable(
		typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)),
	);
	return `“${cut(text, longestQuote)}”`;
}

/**
 * A provider's own words, safe to show: without the secrets we sent, without addresses, and without
 * what looks like a key or a token: named as one, or unbroken and long or with several digits in it.
 * Empty when nothing is left.
 */
export function safeDetail(text: string, secrets: readonly string[]): string {
	// A secret may stand in a token or a link, or in a longer secret: whatever it is part of goes with it.
	const longestFirst = [...secrets].sort((one, other) => other.length - one.length);
	const withoutSecrets = longestFirst.reduce(
		(rest, secret) => rest.replaceAll(secret, mask),
		beginning(text),
	);
	const withoutLinks = withoutSecrets.replace(/\S*:\/\/\S*/g, '…');
	const withoutTokens = withoutLinks
		.replace(/(token|key|secret|password)"?\s*(?:="?|:\s*")[^\s"]+/gi, '$1=…')
		.replace(/[\w\-.+/=~%]{10,}/g, (run) => (isLikeAToken(run) ? '…' : run));
	return cut(printable(withoutTokens).trim(), longestDetail);
}

/** As much of a text as could be shown, up to a space, so that no half of a secret is left. Answers may be megabytes long. */
function beginning(text: string): string {
	return text.length > longestText ? text.slice(0, longestText).replace(/\S*$/, '…') : text;
}

function isLikeAToken(run: string): boolean {
	return run.length >= 24 || (/[a-z]/i.test(run) && /\d.*\d/.test(run));
}

function printable(text: string): string {
	return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
}

function cut(text: string, longest: number): string {
	const characters = [...text];
	return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
