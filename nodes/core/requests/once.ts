import type { Attempt } from './answers';
import type { ApiRequest, Send } from './request';

/** Sends single requests and repeats nothing: for where somebody waits and can try again. */
export function once(request: (request: ApiRequest) => Promise<Attempt>): Send {
	return async (call) => {
		const { body, failure } = await request(call);
		if (failure) throw failure;
		return body;
	};
}
