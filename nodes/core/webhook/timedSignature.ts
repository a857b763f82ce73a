import { createHmac } from 'crypto';
import { ofSeconds } from '../reading/time';
import type { SignatureFault, VerifySignature } from './delivery';
import { isSameText } from './sameText';

/** In milliseconds, before and after: a delivery may be under way for a while, and clocks differ. */
const tolerance = 300_000;

/** How a header holds a time and signatures: as `t=1790000000,v1=…`, where `1790000000.` and the body are signed. */
interface TimedScheme {
	header: string;
	/** What is between the parts of the header. */
	separator: string;
	/** The names of the parts; any others are not looked at. */
	time: string;
	signature: string;
	/** What is between the time and the body in what is signed. */
	joint: string;
}

/**
 * The check of a header that holds a time in epoch seconds and the HMAC-SHA256 of it and the raw body in
 * hex: in constant time, within five minutes, and by any of several signatures, as there are while a
 * secret is changed. The whole text of the secret is the key.
 */
export function timedSignature(scheme: TimedScheme): VerifySignature {
	return ({ headers, bytes }, secret) => {
		const header = headers[scheme.header];
		if (header === undefined) return 'unsigned';
		const parts = header.split(scheme.separator);
		const [time, another] = valuesOf(scheme.time, parts);
		if (time === undefined || another !== undefined) return 'wrong_signature';
		const signed = Buffer.concat([Buffer.from(time + scheme.joint), bytes]);
		const right = createHmac('sha256', secret).update(signed).digest('hex');
		const isRight = valuesOf(scheme.signature, parts).some((given) => isSameText(given, right));
		return isRight ? sentAt(time) : 'wrong_signature';
	};
}

function valuesOf(name: string, parts: string[]): string[] {
	const start = `${name}=`;
	return parts.flatMap((part) => (part.startsWith(start) ? [part.slice(start.length)] : []));
}

function sentAt(time: string): { id: null; sentAt: Date } | SignatureFault {
	const date = ofSeconds(Number(time));
	if (date === null) return 'wrong_signature';
	return Math.abs(Date.now() - date.getTime()) <= tolerance
		? { id: null, sentAt: date }
		: 'wrong_time';
}
