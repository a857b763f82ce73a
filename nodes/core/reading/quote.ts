import { withoutRevealing } from './revealing';

const longestQuote = 80;
const longestDetail = 200;
/** In characters. Nothing of a text beyond them is looked at: answers and fields may be megabytes long. */
const longestText = 2000;
/** In place of a secret, until what looks like a token is taken out: it is one. */
const mask = 'x'.repeat(24);
/** As many characters in a row of a secret are a part of it, as where a provider cuts it short. */
const tellingPart = 10;

/**
 * A value as a message may show it: on one line, cut short, in quotation marks. Of what looks like a
 * link or a token only that is said: what was dragged into the wrong field must not stand in messages.
 */
export function quote(value: unknown): string {
	const text = oneLine(
		typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)),
	);
	const masks = { link: 'a web address', token: 'a token' };
	return `“${cut(withoutRevealing(text, masks, isNoId), longestQuote)}”`;
}

/**
 * A provider's own words, safe to show: without the secrets we sent and longer parts of them, without
 * addresses, and without what looks like a key or a token: named as one, or unbroken and long or with
 * several digits in it. Empty when nothing is left.
 */
export function safeDetail(text: string, secrets: readonly string[]): string {
	// A secret may stand in a token or a link, or in a longer secret: whatever it is part of goes with it.
	const longestFirst = [...secrets].sort((one, other) => other.length - one.length);
	const withoutSecrets = longestFirst.reduce(
		(rest, secret) => rest.replaceAll(secret, mask),
		oneLine(text),
	);
	const withoutParts = withoutSecrets
		.split(' ')
		.map((word) => (secrets.some((secret) => hasPartOf(secret, word)) ? mask : word))
		.join(' ');
	const masks = { link: '…', token: '…' };
	return cut(withoutRevealing(withoutParts, masks, isLikeAToken).trim(), longestDetail);
}

/** As much of a text as is looked at, up to a space, so that no half of a secret is left. */
function oneLine(text: string): string {
	const line = text.slice(0, longestText).replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
	return text.length > longestText ? `${line.slice(0, line.lastIndexOf(' ') + 1)}…` : line;
}

function hasPartOf(secret: string, word: string): boolean {
	for (let start = 0; start + tellingPart <= word.length; start++) {
		if (secret.includes(word.slice(start, start + tellingPart))) return true;
	}
	return false;
}

function isLikeAToken(run: string): boolean {
	return run.length >= 24 || (/[a-z]/i.test(run) && /\d.*\d/.test(run));
}

/** IDs look like tokens, but none is longer than a UUID or begins like a token or a key. */
function isNoId(run: string): boolean {
	return (
		/^(eyJ|pv_|apst_|whsec_|[rs]k_(live|test|org)_)/.test(run) ||
		(run.length > 36 && /\d.*\d/.test(run))
	);
}

function cut(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const characters = [...text];
	return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
