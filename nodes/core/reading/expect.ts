import type { IDataObject } from 'n8n-workflow';
import { unexpectedAnswer } from '../errors';
import { keysOf } from './keys';
import { isRecord, textOrNull } from './parse';

/** The answer as an object. `subject` is what it is about, `vendor` who gave it. Fails with unexpected_answer where it is none. */
export function record(answer: unknown, subject: string, vendor: string): IDataObject {
	if (isRecord(answer)) return answer;
	throw unexpectedAnswer(vendor, `no object for ${subject}`);
}

/**
 * The rows of a list; what is no object among them is about nobody.
 * @param answer where they were looked for, whose keys a message names
 * @throws Failure unexpected_answer where it is no list
 */
export function rows(
	value: unknown,
	subject: string,
	vendor: string,
	answer?: unknown,
): IDataObject[] {
	if (Array.isArray(value)) return value.filter(isRecord);
	throw unexpectedAnswer(vendor, `no list for ${subject}${instead(answer)}`);
}

/**
 * A text that has to be there, such as a token or an ID.
 * @param answer where it was looked for, whose keys a message names
 * @throws Failure unexpected_answer where it is not
 */
export function text(
	value: unknown,
	name: string,
	subject: string,
	vendor: string,
	answer?: unknown,
): string {
	const given = textOrNull(value);
	if (given !== null) return given;
	throw unexpectedAnswer(vendor, `no ${name} for ${subject}${instead(answer)}`);
}

function instead(answer: unknown): string {
	return isRecord(answer) ? `, only: ${keysOf(answer)}` : '';
}
