import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../stage/answer';
import { base62, fromBase62 } from './base62';
import { meteroidError } from './errors';
import { numberOfUuid } from './ids';
import type { Version } from './version';

const rememberedMilliseconds = 120_000;

interface Key {
	/** What follows the slash, as a number: zeros in front of it say nothing. */
	id: bigint;
	secret: string;
}

/** The keys of the account. Prefix and environment, what stands before the secret, are compared with nothing. */
export class MeteroidKeys {
	readonly apiKey = newKey();
	readonly forbiddenKey = newKey();
	/** When a key's ID last came with the right secret: for a while the server asks for no more. */
	readonly #checkedAt = new Map<bigint, number>();

	/** Forgets who was let in before. */
	reset(): void {
		this.#checkedAt.clear();
	}

	/** Fails with a Refusal that says what is wrong with the key. */
	check(request: FastifyRequest, version: Version): void {
		const { authorization = '' } = request.headers;
		const [, text] = /^Bearer (.*)$/.exec(authorization) ?? [];
		if (text === undefined) throw unauthorized('Invalid or missing Authorization header');
		const given = parse(text);
		if (!given) throw unauthorized('Invalid API key format');
		const known = [this.apiKey, this.forbiddenKey].find((key) => parse(key)?.id === given.id);
		if (known === undefined) throw unauthorized('Failed to resolve api key');
		this.#checkSecret(given, parse(known)?.secret);
		// The open-source server knows no key that may do less than another.
		if (known === this.forbiddenKey && version !== 'A') {
			throw new Refusal(meteroidError(403, 'Forbidden'));
		}
	}

	#checkSecret({ id, secret }: Key, right: string | undefined): void {
		const checkedAt = this.#checkedAt.get(id) ?? -Infinity;
		if (performance.now() - checkedAt < rememberedMilliseconds) return;
		if (secret !== right) throw unauthorized('Unauthorized. Invalid hash');
		this.#checkedAt.set(id, performance.now());
	}
}

/** The last part of a key is a UUID in base 62, not rotated as IDs are. */
const newKey = (): string =>
	`pv_sand_${randomBytes(14).toString('hex')}/${base62(numberOfUuid(randomUUID()))}`;

function parse(key: string): Key | null {
	const [, before, last] = /^(.*)\/([^/]*)$/s.exec(key) ?? [];
	const id = last === undefined ? null : fromBase62(last);
	if (before === undefined || id === null) return null;
	return { id, secret: before.slice(before.lastIndexOf('_') + 1) };
}

const unauthorized = (message: string): Refusal => new Refusal(meteroidError(401, message));
