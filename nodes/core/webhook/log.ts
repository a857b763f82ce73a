import type { IWebhookFunctions } from 'n8n-workflow';
import { nodeKey } from './memory';

/** In milliseconds. Strangers can call as often as they like, and are not to fill the log. */
const quietFor = 60_000;

/** When something was said last, by node and reason. */
const lastSaid = new Map<string, number>();

/** A line in n8n's log about a delivery, at most one a minute for each node and reason. */
export function logOnce(
	context: IWebhookFunctions,
	level: 'error' | 'warn',
	reason: string,
	what: string,
): void {
	const key = `${nodeKey(context)} ${reason}`;
	const now = Date.now();
	const since = now - (lastSaid.get(key) ?? -Infinity);
	if (since >= 0 && since < quietFor) return;
	lastSaid.set(key, now);
	context.logger[level](`${context.getNode().name}: ${what}`);
}
