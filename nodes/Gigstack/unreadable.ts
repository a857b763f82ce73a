import { safeDetail, unexpectedAnswer, type Failure } from '../core';

/** The failure for an answer without what is needed of it. Says under which names it has something, never what. */
export function unreadable(
	what: string,
	subject: string,
	answer: Record<string, unknown>,
): Failure {
	const names = safeDetail(Object.keys(answer).join(', '), []) || 'nothing';
	return unexpectedAnswer('gigstack', `no ${what} for ${subject}, only: ${names}`);
}
