import type { Exchange } from '../../../sandbox/stage/observers';

/*
 * Some tests send what no vendor takes, to see it refused. From the product such a request is a
 * violation, so these tests say that it is on purpose, in one of two ways. Either way a request that
 * the contract refuses and the sandbox answers as if it were good is a violation all the same: then
 * the sandbox is not what it plays.
 */

/** For the sandbox's own tests: the header by which their HTTP client marks its requests. */
export const sandboxTest = { 'x-sandbox-test': 'yes' };

let underWay = 0;

/** For tests of the product, where what the user has set makes a request that no vendor knows. */
export async function malformedOnPurpose<Result>(work: () => Promise<Result>): Promise<Result> {
	underWay += 1;
	try {
		return await work();
	} finally {
		underWay -= 1;
	}
}

/** Whether the request may be one that the vendor refuses. */
export const isOnPurpose = ({ headers }: Exchange): boolean =>
	underWay > 0 || 'x-sandbox-test' in headers;
