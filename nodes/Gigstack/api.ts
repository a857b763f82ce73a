import { asFailure, checkCustomer, cursorPage, exactMatches, expect, Failure } from '../core';
import { headerKey } from '../core';
import { isRecord, numberOrNull, sameEmail, textOrNull, unexpectedAnswer } from '../core';
import type { ApiRequest, CustomerApi, CustomerReference, ListCall, Page } from '../core';
import type { ProviderCredential, Row, Send } from '../core';
import { contactOf, nameOf } from './customer';
import { parsePortal, PortalCallRetired, retiredBy } from './portalCall';
import { pageSize, searchPage, searchQuery } from './searchPages';
import { unreadable } from './unreadable';

export const gigstackAddress = 'https://api.gigstack.io/v2';

export const gigstackCredential: ProviderCredential = {
	vendor: 'gigstack',
	usualAddress: gigstackAddress,
	apiPath: '',
	keys: {
		page: 'Settings → API',
		forbiddenAdvice: 'If Team in the credential is filled in, check that the key may act for it.',
	},
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${headerKey(apiKey, 'API Key')}` }),
};

/** The calls of gigstack's API, which calls its customers clients. With a team, they act for that team. */
export class GigstackApi implements CustomerApi {
	readonly vendor = 'gigstack';
	readonly contactOf = contactOf;
	/** What this run knows of the portal call, so that no other customer pays to find it out. */
	#hasIssuedLinks = false;
	#retired: PortalCallRetired | null = null;

	constructor(
		private readonly send: Send,
		private readonly team: string | null,
	) {}

	/**
	 * Asked by ID alone: by email nobody could tell whose link it is, as several clients can have one email.
	 * @throws Failure forbidden where the account's API issues no links any more
	 */
	async openPortal(id: string, subject: string) {
		if (this.#retired) throw new PortalCallRetired(this.#retired.status, subject);
		const answer = await this.call({
			method: 'POST',
			path: ['clients', 'customerportal'],
			body: { id },
			subject,
			answerSize: 'access',
			failureOf: (status) => retiredBy(status, subject),
		}).catch(asFailure);
		if (answer instanceof PortalCallRetired) throw await this.whyNoLink(answer, id, subject);
		if (answer instanceof Failure) throw answer;
		this.#hasIssuedLinks = true;
		return parsePortal(answer, subject);
	}

	async loadCustomer({ value: id }: CustomerReference, subject: string): Promise<Row> {
		const answer = await this.call({
			method: 'GET',
			path: ['clients', id],
			subject,
			answerSize: 'record',
		});
		if (!isRecord(answer.data)) throw unreadable('client', subject, answer);
		if (textOrNull(answer.data.id) === null) throw unreadable('ID', subject, answer.data);
		return answer.data;
	}

	async loadPayment(id: string, subject: string): Promise<Row> {
		const { data, ...others } = await this.call({
			method: 'GET',
			path: ['payments', id],
			subject,
			answerSize: 'record',
		});
		if (!isRecord(data)) throw unreadable('payment', subject, others);
		return data;
	}

	/** The search is one over all texts of a client, so it finds others too, and might miss one. */
	async findByEmail(email: string, subject: string): Promise<Row[]> {
		const search = async (words: string, page?: string): Promise<Page> => {
			const found = await this.search(words, page, subject);
			const lacksEmail = (row: Row) => !('email' in row);
			return { ...found, rows: await this.completed(found.rows, lacksEmail, subject) };
		};
		const matches = await exactMatches(this, email, search, subject);
		const customers = await this.completed(matches, lacksContact, subject);
		const stillMatching = customers.filter((row) => sameEmail(contactOf(row).email, email));
		if (stillMatching.length > 0) return stillMatching;
		throw new Failure(
			'not_found',
			`gigstack could not find ${subject}: its search finds no client with exactly this email.`,
			"Check the email, or use the client's ID. The answer is the same if the key belongs to another account.",
		);
	}

	async searchCustomers(search: string, page?: string) {
		const subject = 'the list of customers';
		if (search) return await this.search(search, page, subject);
		const query = { order_by: 'name', sort: 'asc' };
		return await this.list(['clients'], { query, page, subject });
	}

	async list(path: string[], { query, page, limit, ...call }: ListCall): Promise<Page> {
		return await cursorPage({ page, limit }, pageSize, async (cursor, size) => {
			const answer = await this.call({
				...call,
				method: 'GET',
				path,
				query: { ...query, limit: size, next: cursor },
			});
			const { has_more, next, total_results } = answer;
			return {
				rows: rowsIn(answer, call.subject).rows,
				nextPage: has_more === true ? (textOrNull(next) ?? undefined) : undefined,
				total: numberOrNull(total_results) ?? undefined,
			};
		});
	}

	private async search(words: string, page: string | undefined, subject: string): Promise<Page> {
		const query = { q: words, ...searchQuery(page) };
		const path = ['clients', 'search'];
		const answer = await this.call({ method: 'GET', path, query, subject });
		return searchPage(answer, rowsIn(answer, subject), page);
	}

	/** The rows, those that lack something loaded by their ID. Clients who are gone by then are left out. */
	private async completed(
		rows: Row[],
		lacksSomething: (row: Row) => boolean,
		subject: string,
	): Promise<Row[]> {
		const whole: Row[] = [];
		for (const row of rows) {
			const id = textOrNull(row.id);
			if (id === null || !lacksSomething(row)) {
				whole.push(row);
				continue;
			}
			const client = await this.loadCustomer({ kind: 'id', value: id }, subject).catch(asFailure);
			if (!(client instanceof Failure)) {
				checkCustomer(id, textOrNull(client.id), subject);
				whole.push(client);
			} else if (client.failureCode !== 'not_found') throw client;
		}
		return whole;
	}

	/** A 404 is a missing client's as well as that of a call that is no more: only another look at the client tells them apart. */
	private async whyNoLink(refusal: PortalCallRetired, id: string, subject: string) {
		if (refusal.status === 404) {
			await this.loadCustomer({ kind: 'id', value: id }, subject);
			if (this.#hasIssuedLinks) {
				return unexpectedAnswer(
					this.vendor,
					`no portal link for ${subject}, who is a client (HTTP 404)`,
				);
			}
		}
		this.#retired = refusal;
		return refusal;
	}

	private async call(request: ApiRequest) {
		const query = { ...request.query, team: this.team ?? undefined };
		return expect.record(await this.send({ ...request, query }), request.subject, this.vendor);
	}
}

/** Whether a row of the search is less than the client: whether the search gives all fields is not known. */
function lacksContact(row: Row): boolean {
	return nameOf(row) === null || !('email' in row) || !('phone' in row);
}

/** The rows of an answer, and how many came with those that are about nobody. */
function rowsIn(answer: Row, subject: string) {
	if (!Array.isArray(answer.data)) throw unreadable('list', subject, answer);
	return { rows: expect.rows(answer.data, subject, 'gigstack'), length: answer.data.length };
}
