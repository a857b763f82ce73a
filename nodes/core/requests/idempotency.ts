import { randomUUID } from 'crypto';
import type { Send } from './request';

/**
 * Gives each POST a key of its own in the header with this name, the same one each time it is repeated:
 * the provider then does once what it was asked for several times. What is asked for anew has a new key,
 * as otherwise an access that has ended would be given again.
 */
export function withIdempotencyKeys(send: Send, header: string): Send {
	return async (request) => {
		if (request.method !== 'POST') return await send(request);
		return await send({ ...request, headers: { ...request.headers, [header]: randomUUID() } });
	};
}
