import type { IDataObject } from 'n8n-workflow';
import { unexpectedAnswer } from './errors';
import { isRecord, recordOrEmpty, textOrNull } from './parse';
import { safeDetail } from './quote';

/** The answer as an object. `subject` is what it is about, `vendor` who gave it. Fails with unexpected_answer where it is none. */
export function record(answer: unknown, subject: string, vendor: string): IDataObject {
	if (isRecord(answer)) return answer;
	throw unexpectedAnswer(vendor, `no object for ${subject}`);
}

/** The rows of a list; what is no object among them is about nobody. Fails with unexpected_answer where it is no list. */
export function rows(value: unknown, subject: string, vendor: string): IDataObject[] {
	if (Array.isArray(value)) return value.filter(isRecord);
	const instead = isRecord(value) ? `, only: ${keysOf(value)}` : '';
	throw unexpectedAnswer(vendor, `no list for ${subject}${instead}`);
}

/**
 * A text that has to be under this name in the answer, such as a token. Fails with unexpected_answer
 * that names what came instead.
 */
export function field(answer: IDataObject, name: string, subject: string, vendor: string): string {
	const given = textOrNull(answer[name]);
	if (given !== null) return given;
	throw unexpectedAnswer(vendor, `no ${name} for ${subject}, only: ${keysOf(answer)}`);
}

/** The names in an answer that is not as expected, for a message: never what stands under them. */
export function keysOf(answer: unknown): string {
	return safeDetail(Object.keys(recordOrEmpty(answer)).join(', '), []) || 'nothing';
}

/** A text that has to be there, such as a token or an ID. Fails with unexpected_answer where it is not. */
export function text(value: unknown, name: string, subject: string, vendor: string): string {
	const given = textOrNull(value);
	if (given !== null) return given;
	throw unexpectedAnswer(vendor, `no ${name} for ${subject}`);
}
