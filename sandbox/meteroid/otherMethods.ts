import type { FastifyInstance, HTTPMethods } from 'fastify';
import { Refusal } from '../answer';

const methods: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Answers 405 without a body to a method that the server's path does not have. What the server has
 * and the sandbox does not play says so.
 */
export function refuseOtherMethods(
	app: FastifyInstance,
	url: string,
	{ played, real }: { played: readonly HTTPMethods[]; real: readonly HTTPMethods[] },
): void {
	for (const method of methods.filter((one) => !played.includes(one))) {
		const answer = real.includes(method)
			? { status: 501, body: 'The sandbox does not play this call' }
			: { status: 405, headers: { allow: real.join(',') } };
		app.route({
			method,
			url,
			handler: async () => {
				throw new Refusal(answer);
			},
		});
	}
}
