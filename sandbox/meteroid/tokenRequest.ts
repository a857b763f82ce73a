import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../stage/answer';
import { json } from '../stage/jsonBody';
import { meteroidError, plainTextError } from './errors';

const bodySchema = z
	.object({
		expires_in_seconds: z.number().int().nullish(),
		scopes: z.array(z.enum(['read', 'manage'])).nullish(),
	})
	.nullable();

/** Seconds that a portal token is to live, as generations B and C read them from the optional body. */
export function requestedLifetime(request: FastifyRequest): number {
	const { body } = request;
	if (typeof body !== 'string' || body === '') return 86_400;
	if (!request.headers['content-type']?.startsWith('application/json')) {
		throw refusal(415, 'Expected request with `Content-Type: application/json`');
	}
	const content = json(body);
	if (content === undefined) throw refusal(400, 'Failed to parse the request body as JSON');
	const parsed = bodySchema.safeParse(content);
	if (!parsed.success) {
		throw refusal(422, 'Failed to deserialize the JSON body into the target type');
	}
	const seconds = parsed.data?.expires_in_seconds ?? 86_400;
	if (seconds < 60 || seconds > 2_592_000) {
		throw new Refusal(meteroidError(400, 'expires_in_seconds must be between 60 and 2592000'));
	}
	return seconds;
}

const refusal = (status: 400 | 415 | 422, message: string): Refusal =>
	new Refusal(plainTextError(status, message));
