import { contact, exactMatches, expect, firstText, headerKey, recordOrEmpty } from '../core';
import { safeDetail, textOrNull, time, unexpectedAnswer } from '../core';
import type { ApiRequest, Contact, CustomerApi, CustomerReference } from '../core';
import type { ProviderCredential, Send } from '../core';

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
			const names = safeDetail(Object.keys(data).join(', '), []) || 'nothing';
			throw unexpectedAnswer(this.vendor, `no link for ${subject}, only: ${names}`);
		}
		const expiry = data.expires_at ?? data.expiresAt;
		return {
			url,
			token: firstText(data, ['token', 'access_token', 'accessToken']),
			clientId: textOrNull(data.client_id ?? recordOrEmpty(data.client).id ?? data.client),
			expiresAt: time.ofEpoch(expiry) ?? time.ofIso(expiry),
			answer,
		};
	}

	async loadContact({ kind, value }: CustomerReference, subject: string) {
		if (kind === 'email') return contact({ email: value });
		const { data } = await this.call({ method: 'GET', path: ['clients', value], subject });
		const client = parseClient(data);
		expect.text(client.customerId, 'ID', subject, this.vendor);
		return client;
	}

	/** The search is a fuzzy one. Where it has missed the client, the portal call is left to find them by the email itself. */
	async findByEmail(email: string, subject: string) {
		const matches = await exactMatches(
			email,
			async (page) => await this.page(email, page, subject),
		);
		return matches.length > 0 ? matches : [contact({ email })];
	}

	async listCustomers(search: string, cursor?: string) {
		return await this.page(search, cursor, 'the list of clients');
	}

	private async page(search: string, cursor: string | undefined, subject: string) {
		const path = search ? ['clients', 'search'] : ['clients'];
		const order = search ? { q: search } : { order_by: 'name', sort: 'asc' };
		const query = { ...order, limit: pageSize, next: cursor };
		const { data, has_more, next } = await this.call({ method: 'GET', path, query, subject });
		return {
			customers: expect.rows(data, subject, this.vendor).map(parseClient),
			nextPage: has_more === true ? (textOrNull(next) ?? undefined) : undefined,
		};
	}

	private async call(request: ApiRequest) {
		const query = { ...request.query, team: this.team ?? undefined };
		return expect.record(await this.send({ ...request, query }), request.subject, this.vendor);
	}
}

function parseClient(answer: unknown): Contact {
	const { id, name, email, phone } = recordOrEmpty(answer);
	return contact({ customerId: id, customerName: name, email, phone });
}
