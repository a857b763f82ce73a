import { contact, expect, headerKey, recordOrEmpty, sameEmail } from '../core';
import type { Contact, CustomerApi, ProviderCredential, Send } from '../core';

export const meteroidCredential: ProviderCredential = {
	vendor: 'Meteroid',
	apiPath: '/api/v1',
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${headerKey(apiKey, 'API Key')}` }),
};

/** The most rows a page may have. Without a size the server sends 25 and says that it sent 10. */
const pageSize = 100;
const path = ['api', 'v1', 'customers'];

/** The calls of Meteroid's API. An ID and an alias stand in the same place: the server tells them apart by their look. */
export class MeteroidApi implements CustomerApi {
	readonly vendor = 'Meteroid';

	constructor(private readonly send: Send) {}

	/** A token, and the address of the portal's app as it came. */
	async createPortalToken(idOrAlias: string, expiresIn: number | undefined, subject: string) {
		const answer = await this.send({
			method: 'POST',
			path: [...path, idOrAlias, 'portal-token'],
			body: expiresIn === undefined ? {} : { expires_in_seconds: expiresIn },
			subject,
		});
		const record = expect.record(answer, subject, this.vendor);
		const token = expect.text(record.token, 'token', subject, this.vendor);
		return { token, portalUrl: record.portal_url, answer: record };
	}

	async loadContact({ value }: { value: string }, subject: string) {
		const answer = await this.send({ method: 'GET', path: [...path, value], subject });
		return this.parseCustomer(answer, subject);
	}

	/** The server's search also finds parts of names, of aliases and of longer emails. */
	async findByEmail(email: string, subject: string) {
		const found: Contact[] = [];
		for (let page = 0, more = true; more; page++) {
			const { customers, nextPage } = await this.page(email, page, subject);
			found.push(...customers.filter((customer) => sameEmail(customer.email, email)));
			more = nextPage !== undefined;
		}
		return found;
	}

	async listCustomers(search: string, page = '0') {
		return await this.page(search, Number(page), 'the list of customers');
	}

	private async page(search: string, page: number, subject: string) {
		const query = { search: search || undefined, page, per_page: pageSize, order_by: 'name.asc' };
		const answer = await this.send({ method: 'GET', path, query, subject });
		const { data, pagination_meta: meta } = recordOrEmpty(answer);
		const rows = expect.rows(data, subject, this.vendor);
		const { total_pages: pages = Infinity } = recordOrEmpty(meta);
		const isLast = rows.length === 0 || page + 1 >= Number(pages);
		return {
			customers: rows.map((row) => this.parseCustomer(row, subject)),
			nextPage: isLast ? undefined : String(page + 1),
		};
	}

	private parseCustomer(answer: unknown, subject: string) {
		const { id, name, billing_email: email, phone } = expect.record(answer, subject, this.vendor);
		const customerId = expect.text(id, 'ID', subject, this.vendor);
		return contact({ customerId, customerName: name, email, phone });
	}
}
