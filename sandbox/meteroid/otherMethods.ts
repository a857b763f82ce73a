import type { FastifyInstance, HTTPMethods } from 'fastify';
import { Refusal } from '../stage/answer';

const methods: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The methods of the server's paths: first the one that is played. */
const paths: Readonly<Record<string, readonly HTTPMethods[]>> = {
	'/customers': ['GET', 'POST'],
	'/customers/:idOrAlias': ['GET', 'PUT', 'PATCH', 'DELETE'],
	'/customers/:idOrAlias/portal-token': ['POST'],
	'/subscriptions': ['GET', 'POST'],
	'/invoices': ['GET'],
	'/invoices/:id': ['GET'],
};

/**
 * Answers 405 without a body to a method that the server's path does not have. What the server has
 * and the sandbox does not play says so.
 */
export function otherMethods(app: FastifyInstance, api: string): void {
	for (const [path, real] of Object.entries(paths)) {
		for (const method of methods.filter((one) => one !== real[0])) {
			const answer = real.includes(method)
				? { status: 501, body: 'The sandbox does not play this call' }
				: { status: 405, headers: { allow: real.join(',') } };
			app.route({
				method,
				url: api + path,
				handler: async () => {
					throw new Refusal(answer);
				},
			});
		}
	}
}
