import { keysOf, unexpectedAnswer, type Failure } from '../core';

/** The failure for an answer without what is needed of it. Says under which names it has something, never what. */
export function unreadable(
	what: string,
	subject: string,
	answer: Record<string, unknown>,
): Failure {
	return unexpectedAnswer('gigstack', `no ${what} for ${subject}, only: ${keysOf(answer)}`);
}
