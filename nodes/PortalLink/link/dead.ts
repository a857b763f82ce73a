import type { AskOpen } from '../../core';

/** What n8n answers at a path that no published workflow has; its `active` is false for every workflow that is run by hand. */
const saysN8n = 'is not registered';

/**
 * Whether n8n says that no published workflow answers at one of its addresses. An n8n that cannot ask
 * itself, as behind some firewalls, says nothing.
 */
export async function isDead(address: string, ask: AskOpen): Promise<boolean> {
	const { failure } = await ask(new URL(address));
	return failure?.failureCode === 'not_found' && failure.message.includes(saysN8n);
}
