import {
	contact,
	expect,
	firstText,
	headerKey,
	recordOrEmpty,
	safeDetail,
	sameEmail,
	textOrNull,
	time,
	unexpectedAnswer,
} from '../core';
import type {
	ApiRequest,
	Contact,
	CustomerApi,
	CustomerReference,
	ProviderCredential,
	Send,
} from '../core';

export const gigstackCredential: ProviderCredential = {
	vendor: 'gigstack',
	apiPath: '',
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${headerKey(apiKey, 'API Key')}` }),
};

const listSize = 50;

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
			clientId: textOrNull(data.client_id ?? recordOrEmpty(data.client).id),
			expiresAt: time.ofEpoch(expiry) ?? time.ofIso(expiry),
			answer,
		};
	}

	async loadContact({ kind, value }: CustomerReference, subject: string) {
		if (kind === 'email') return contact({ email: value });
		const { data } = await this.call({ method: 'GET', path: ['clients', value], subject });
		return this.parseClient(data, subject);
	}

	/**
	 * The search is a fuzzy one, so its finds are compared. Where it has missed the client, the portal
	 * call is left to find them by the email itself.
	 */
	async findByEmail(email: string, subject: string) {
		const clients = await this.search(email, subject);
		const matches = clients.filter((client) => sameEmail(client.email, email));
		return matches.length > 0 ? matches : [contact({ email })];
	}

	async listCustomers(search: string, cursor?: string) {
		const subject = 'the list of clients';
		if (search) return { customers: await this.search(search, subject) };
		const query = { limit: listSize, next: cursor, order_by: 'name', sort: 'asc' };
		const answer = await this.call({ method: 'GET', path: ['clients'], query, subject });
		return {
			customers: this.parseClients(answer.data, subject),
			nextPage: answer.has_more === true ? (textOrNull(answer.next) ?? undefined) : undefined,
		};
	}

	private async search(words: string, subject: string) {
		const path = ['clients', 'search'];
		const { data } = await this.call({ method: 'GET', path, query: { q: words }, subject });
		return this.parseClients(data, subject);
	}

	private async call(request: ApiRequest) {
		const query = { ...request.query, team: this.team ?? undefined };
		return expect.record(await this.send({ ...request, query }), request.subject, this.vendor);
	}

	private parseClients(rows: unknown, subject: string): Contact[] {
		return expect.rows(rows, subject, this.vendor).map((row) => this.parseClient(row, subject));
	}

	private parseClient(answer: unknown, subject: string) {
		const { id, name, email, phone } = expect.record(answer, subject, this.vendor);
		const customerId = expect.text(id, 'ID', subject, this.vendor);
		return contact({ customerId, customerName: name, email, phone });
	}
}
