import { jwt, textOrNull } from '../../core';
import { faultFailure } from '../faults';
import type { Tools } from '../tools';
import { readSubject, writeSubject, type LinkSubject } from './subject';

/** Says in a token that it is a link of ours, so that no other token of the same key passes for one (RFC 8725, 3.11). */
const type = 'pl+jwt';
const longestToken = 4096;
const noun = 'The link';

/** What links are signed and checked with. */
export type LinkTools = Pick<Tools, 'signingKeys' | 'audienceOf'>;

/** What a link holds. */
export interface LinkContent extends LinkSubject {
	purpose?: string;
	/** Of the table in which its opening is noted. */
	row?: string;
	/** In seconds since 1970. */
	expiresAt: number;
}

/** The signed token of a link to the redirect flow at an address, with no more in it than is needed. */
export async function writeToken(
	{ purpose, row, expiresAt, ...subject }: LinkContent,
	address: string,
	tools: LinkTools,
): Promise<string> {
	const { current } = await tools.signingKeys();
	const aud = await tools.audienceOf(address);
	const further = { ...(purpose && { purpose }), ...(row && { row }) };
	const claims = { aud, sub: writeSubject(subject), exp: expiresAt, ...further };
	return await jwt.signToken(claims, type, current);
}

/**
 * What the token of a link says, and whether it has ended.
 * @param addresses the flow's, in each spelling that the link may have been made for
 * @throws Failure tampered, malformed, wrong_audience
 */
export async function readToken(token: unknown, addresses: string[], tools: LinkTools, now: Date) {
	if (typeof token !== 'string' || token.length > longestToken || !isAsWritten(token)) {
		throw faultFailure('malformed', noun);
	}
	const audience = await Promise.all(addresses.map(tools.audienceOf));
	const expected = { algorithms: ['HS256'], typ: type, audience, currentDate: now };
	const { current, previous } = await tools.signingKeys();
	let check = await jwt.verifyToken(token, current, expected);
	for (const key of previous) {
		if (check.fault === 'tampered') check = await jwt.verifyToken(token, key, expected);
	}
	if (check.claims === null) throw faultFailure(check.fault, noun);
	return { content: readClaims(check.claims), isExpired: check.fault === 'expired' };
}

/** Base64 has several spellings for the same bytes. Only one of them was sent, the others were made of it. */
function isAsWritten(token: string): boolean {
	return token
		.split('.')
		.every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}

function readClaims({ sub, exp, purpose, row }: jwt.Claims): LinkContent {
	const subject = readSubject(sub);
	if (subject === null || typeof exp !== 'number') throw faultFailure('malformed', noun);
	return { ...subject, expiresAt: exp, purpose: textIn(purpose), row: textIn(row) };
}

function textIn(claim: unknown): string | undefined {
	return typeof claim === 'string' && textOrNull(claim) !== null ? claim : undefined;
}
