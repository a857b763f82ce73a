import { exactMatches, expect, firstText, headerKey, numberOrNull, recordOrEmpty } from '../core';
import { keysOf, textOrNull, time, unexpectedAnswer } from '../core';
import type { ApiRequest, CustomerApi, CustomerReference, ListCall, Page } from '../core';
import type { ProviderCredential, Row, Send } from '../core';
import { contactOf } from './customer';

export const gigstackCredential: ProviderCredential = {
	vendor: 'gigstack',
	apiPath: '',
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${headerKey(apiKey, 'API Key')}` }),
};

/** The most rows a page may have. */
const pageSize = 100;

/** The calls of gigstack's API, which calls its customers clients. With a team, they act for that team. */
export class GigstackApi implements CustomerApi {
	readonly vendor = 'gigstack';
	readonly contactOf = contactOf;

	constructor(
		private readonly send: Send,
		private readonly team: string | null,
	) {}

	/** The documentation shows no fields of the answer, so it is read under the names that are known from elsewhere. */
	async openPortal(client: { id: string } | { email: string }, subject: string) {
		const path = ['clients', 'customerportal'];
		const answer = await this.call({ method: 'POST', path, body: client, subject });
		const data = recordOrEmpty(answer.data);
		const url = firstText(data, ['url', 'portal_url', 'portalUrl', 'link']);
		if (url === null) {
			throw unexpectedAnswer(this.vendor, `no link for ${subject}, only: ${keysOf(data)}`);
		}
		const expiry = data.expires_at ?? data.expiresAt;
		return {
			url,
			token: firstText(data, ['token', 'access_token', 'accessToken']),
			clientId: textOrNull(data.client_id ?? recordOrEmpty(data.client).id ?? data.client),
			expiresAt: time.ofAny(expiry),
			answer,
		};
	}

	async loadCustomer({ kind, value }: CustomerReference, subject: string): Promise<Row> {
		if (kind === 'email') return { email: value };
		const { data } = await this.call({ method: 'GET', path: ['clients', value], subject });
		const client = expect.record(data, subject, this.vendor);
		expect.text(client.id, 'ID', subject, this.vendor, client);
		return client;
	}

	/** The search is a fuzzy one. Where it has missed the client, the portal call is left to find them by the email itself. */
	async findByEmail(email: string, subject: string): Promise<Row[]> {
		const query = { q: email };
		const getPage = async (page?: string) =>
			await this.list(['clients', 'search'], { query, page, subject });
		const matches = await exactMatches(this, email, getPage, subject);
		return matches.length > 0 ? matches : [{ email }];
	}

	async searchCustomers(search: string, page?: string) {
		const path = search ? ['clients', 'search'] : ['clients'];
		const query = search ? { q: search } : { order_by: 'name', sort: 'asc' };
		return await this.list(path, { query, page, subject: 'the list of clients' });
	}

	async list(path: string[], { query, page, limit = pageSize, ...call }: ListCall): Promise<Page> {
		const answer = await this.call({
			...call,
			method: 'GET',
			path,
			query: { ...query, limit: Math.min(limit, pageSize), next: page },
		});
		const { data, has_more, next, total_results } = answer;
		return {
			rows: expect.rows(data, call.subject, this.vendor, answer),
			nextPage: has_more === true ? (textOrNull(next) ?? undefined) : undefined,
			total: numberOrNull(total_results) ?? undefined,
		};
	}

	private async call(request: ApiRequest) {
		const query = { ...request.query, team: this.team ?? undefined };
		return expect.record(await this.send({ ...request, query }), request.subject, this.vendor);
	}
}
