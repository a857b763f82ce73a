import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { refused } from './errors';

/** What a key may be without, as refusals name it. */
const resources = [
	'customer',
	'invoice',
	'subscription',
	'webhook_endpoint',
	'webhook_jwt_public_key',
] as const;

export type Resource = (typeof resources)[number];

/** The keys of the organization. */
export class LagoKeys {
	readonly apiKey: string = randomUUID();
	/** A key that may neither read nor write one of them, for each. */
	readonly limited = Object.fromEntries(
		resources.map((resource) => [resource, randomUUID() as string]),
	) as Record<Resource, string>;

	/** Fails with a Refusal for a key that may not do that with the resource. */
	check({ headers, method }: FastifyRequest, resource: Resource): void {
		const [, key] = (headers.authorization ?? '').split(' ');
		const [lacks] = resources.filter((one) => this.limited[one] === key);
		if (key !== this.apiKey && lacks === undefined) throw refused(401);
		const mode = method === 'GET' ? 'read' : 'write';
		if (lacks === resource) throw refused(403, `${mode}_action_not_allowed_for_${resource}`);
	}
}
