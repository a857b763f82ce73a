import { checkCustomer, exactMatches, expect, Failure, numberedPage, numberOrNull } from '../core';
import { ofOwnServer, recordOrEmpty, textOrNull } from '../core';
import type { CustomerApi, CustomerReference, ListCall, Page, Row, Send } from '../core';
import { contactOf, hasEmail } from './customer';
import { readLinkToken } from './linkToken';

/** The rows of a page; Lago's own number where none is named, and it says nowhere how many there may be. */
const pageSize = 100;
const path = ['api', 'v1'];

/** The permissions of a key, as Lago's dashboard names them. */
export const rights = {
	customers: 'Customers (Read)',
	invoices: 'Invoices (Read)',
	subscriptions: 'Subscriptions (Read)',
	webhook_endpoints: 'Webhook Endpoints (Read & Write)',
};

/** The calls of Lago's API, in which a customer is named by the External ID alone. */
export class LagoApi implements CustomerApi {
	readonly vendor = 'Lago';
	readonly recordIsWhole = true;
	readonly contactOf = contactOf;
	readonly hasEmail = hasEmail;
	/** Lago's own ID of the customers whose record was read. */
	readonly #lagoIds = new Map<string, string>();

	constructor(
		private readonly send: Send,
		/** The address of the server, from the credential. */
		private readonly baseUrl: unknown,
	) {}

	/**
	 * A link to the portal, with what the token in it says.
	 * @throws Failure wrong_customer where the token is another's than the customer's whose record was read
	 */
	async openPortal(externalId: string, subject: string) {
		const answer = expect.record(
			await this.ask('customers', [externalId, 'portal_url'], subject, 'access'),
			subject,
			this.vendor,
		);
		const customer = recordOrEmpty(answer.customer);
		const given = 'customer' in answer ? customer : answer;
		const url = expect.text(customer.portal_url, 'link', subject, this.vendor, given);
		const { vendor, baseUrl } = this;
		const server = { vendor, baseUrl, cloud: 'getlago.com', setting: 'LAGO_FRONT_URL' };
		const link = ofOwnServer(url, server, subject);
		const { lagoId, expiresAt } = readLinkToken(link);
		checkCustomer(this.#lagoIds.get(externalId) ?? null, lagoId, subject);
		return { link, expiresAt, answer };
	}

	async loadCustomer({ value }: CustomerReference, subject: string): Promise<Row> {
		const answer = recordOrEmpty(await this.ask('customers', [value], subject, 'record'));
		const customer = expect.record(answer.customer ?? answer, subject, this.vendor);
		expect.text(customer.external_id, 'ID', subject, this.vendor, customer);
		this.remember(customer);
		return customer;
	}

	async loadInvoice(id: string, subject: string): Promise<Row> {
		const answer = recordOrEmpty(await this.ask('invoices', [id], subject, 'record'));
		return expect.record(answer.invoice ?? answer, subject, this.vendor);
	}

	/** The search finds parts of names, IDs and emails; servers from before September 2025 take no notice of it, and give everybody. */
	async findByEmail(email: string, subject: string): Promise<Row[]> {
		const search = async (words: string, page?: string) =>
			await this.list('customers', { query: { search_term: words }, page, subject });
		const found = await exactMatches(this, email, search, subject);
		for (const row of found) this.remember(row);
		if (found.length > 0) return found;
		throw new Failure(
			'not_found',
			`Lago could not find ${subject}: its search finds no customer with exactly this email.`,
			'Check the email, or use the External ID. The answer is the same if the key belongs to another account or Base URL in the credential is wrong.',
		);
	}

	async searchCustomers(words: string, page?: string): Promise<Page> {
		const query = { search_term: words || undefined };
		const subject = 'the list of customers';
		const found = await this.list('customers', { query, page, subject });
		return { ...found, rows: found.rows.filter((row) => isFoundBy(row, words)) };
	}

	async list(rows: keyof typeof rights, { query, page, limit, ...call }: ListCall): Promise<Page> {
		return await numberedPage({ page, limit }, pageSize, async (number, size) => {
			const answer = await this.send({
				...call,
				method: 'GET',
				path: [...path, rows],
				query: { ...query, page: number + 1, per_page: size },
				right: rights[rows],
			});
			const { [rows]: list, meta } = recordOrEmpty(answer);
			const found = expect.rows(list, call.subject, this.vendor, answer);
			const { next_page, total_pages } = recordOrEmpty(meta);
			const isLast =
				next_page === undefined
					? number + 1 >= (numberOrNull(total_pages) ?? Infinity)
					: next_page === null;
			return { rows: found, isLast: isLast || found.length === 0 };
		});
	}

	private async ask(
		rows: keyof typeof rights,
		call: string[],
		subject: string,
		answerSize: 'access' | 'record',
	) {
		return await this.send({
			method: 'GET',
			path: [...path, rows, ...call],
			// The server takes what follows a dot for a format, and could answer for another customer.
			encodesDots: true,
			subject,
			answerSize,
			right: rights[rows],
		});
	}

	private remember({ external_id, lago_id }: Row): void {
		const [externalId, lagoId] = [textOrNull(external_id), textOrNull(lago_id)];
		if (externalId !== null && lagoId !== null) this.#lagoIds.set(externalId, lagoId);
	}
}

const searched = ['name', 'firstname', 'lastname', 'legal_name', 'external_id', 'email'];

/** Whether a row has the words where Lago's search looks for them. */
export function isFoundBy(row: Row, words: string): boolean {
	const wanted = words.trim().toLowerCase();
	return searched.some((name) => (textOrNull(row[name]) ?? '').toLowerCase().includes(wanted));
}
