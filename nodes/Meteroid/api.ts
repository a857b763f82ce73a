import { contact, exactMatches, expect, headerKey, recordOrEmpty } from '../core';
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
		const customer = parseCustomer(answer);
		expect.text(customer.customerId, 'ID', subject, this.vendor);
		return customer;
	}

	/** The server's search also finds parts of names, of aliases and of longer emails. */
	async findByEmail(email: string, subject: string) {
		return await exactMatches(email, async (page) => await this.page(email, page, subject));
	}

	async listCustomers(search: string, page?: string) {
		return await this.page(search, page, 'the list of customers');
	}

	private async page(search: string, page = '0', subject: string) {
		const query = { search: search || undefined, page, per_page: pageSize, order_by: 'name.asc' };
		const answer = await this.send({ method: 'GET', path, query, subject });
		const { data, pagination_meta: meta } = recordOrEmpty(answer);
		const rows = expect.rows(data, subject, this.vendor);
		const next = Number(page) + 1;
		const isLast = rows.length === 0 || next >= Number(recordOrEmpty(meta).total_pages ?? Infinity);
		return { customers: rows.map(parseCustomer), nextPage: isLast ? undefined : String(next) };
	}
}

function parseCustomer(answer: unknown): Contact {
	const { id, name, billing_email: email, phone } = recordOrEmpty(answer);
	return contact({ customerId: id, customerName: name, email, phone });
}
