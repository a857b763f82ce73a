import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../answer';
import { base62OfUuid } from './base62';
import { meteroidError } from './errors';

const keyFormat = /^pv_[a-z]+_[^/]{28}\/([0-9A-Za-z]+)$/;

export class MeteroidKeys {
	readonly apiKey = newKey();
	readonly forbiddenKey = newKey();

	/** Fails with a Refusal that says what is wrong with the key. */
	check(request: FastifyRequest): void {
		const { authorization = '' } = request.headers;
		const [, key] = /^Bearer (.*)$/.exec(authorization) ?? [];
		if (key === undefined) throw unauthorized('Invalid or missing Authorization header');
		const id = keyId(key);
		if (id === undefined) throw unauthorized('Invalid API key format');
		const known = [this.apiKey, this.forbiddenKey].find((one) => keyId(one) === id);
		if (known === undefined) throw unauthorized('Failed to resolve api key');
		if (known !== key) throw unauthorized('Unauthorized. Invalid hash');
		if (key === this.forbiddenKey) throw new Refusal(meteroidError(403, 'Forbidden'));
	}
}

const newKey = (): string =>
	`pv_sand_${randomBytes(14).toString('hex')}/${base62OfUuid(randomUUID())}`;

const keyId = (key: string): string | undefined => keyFormat.exec(key)?.[1];

const unauthorized = (message: string): Refusal => new Refusal(meteroidError(401, message));
