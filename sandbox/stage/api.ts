import type { FastifyInstance } from 'fastify';
import type { SandboxAnswer } from './answer';

/** A vendor's API as the sandbox plays it. */
export interface Api {
	/** A failure that has nothing to do with the call, in the vendor's own form. */
	trouble(status: 429 | 500 | 503): SandboxAnswer;
	unknownRoute: SandboxAnswer;
	/** Its calls, on a server of their own: all of them lie below a path with the vendor's name. */
	routes(app: FastifyInstance): void;
}
