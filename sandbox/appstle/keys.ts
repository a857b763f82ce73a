import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { field } from '../stage/queryFields';
import type { Query } from '../stage/recorder';
import { refusal } from './errors';

export class AppstleKeys {
	readonly apiKey = newKey();
	/** Of a shop whose plan does not include the API. */
	readonly forbiddenKey = newKey();
	/** Partners send it along; who does must send the right one. */
	readonly appKey = randomBytes(16).toString('hex');

	/** Fails with a Refusal. */
	check({ headers, query }: FastifyRequest<{ Querystring: Query }>): void {
		if (field(query, 'api_key') !== undefined) {
			throw refusal(401, 'The key belongs in the header X-API-Key');
		}
		const key = headers['x-api-key'];
		const appKey = headers['x-app-key'] ?? this.appKey;
		if (appKey !== this.appKey) throw refusal(401, 'Unknown app key');
		if (key === this.forbiddenKey) throw refusal(401, 'API access is not part of this plan');
		if (key !== this.apiKey) throw refusal(401, 'Unknown API key');
	}
}

const newKey = (): string => `apst_${randomBytes(20).toString('hex')}`;
