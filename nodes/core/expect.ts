import { unexpectedAnswer } from './errors';
import { isRecord, textOrNull } from './parse';

/** The answer as an object. `subject` is what it is about, `vendor` who gave it. Fails with unexpected_answer where it is none. */
export function record(answer: unknown, subject: string, vendor: string): Record<string, unknown> {
	if (isRecord(answer)) return answer;
	throw unexpectedAnswer(vendor, `no object for ${subject}`);
}

/** The rows of a list. Fails with unexpected_answer where it is none. */
export function rows(value: unknown, subject: string, vendor: string): unknown[] {
	if (Array.isArray(value)) return value;
	throw unexpectedAnswer(vendor, `no list for ${subject}`);
}

/** A text that has to be there, such as a token or an ID. Fails with unexpected_answer where it is not. */
export function text(value: unknown, name: string, subject: string, vendor: string): string {
	const given = textOrNull(value);
	if (given !== null) return given;
	throw unexpectedAnswer(vendor, `no ${name} for ${subject}`);
}
