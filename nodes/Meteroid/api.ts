import {
	exactMatches,
	expect,
	headerKey,
	numberedPage,
	numberOrNull,
	recordOrEmpty,
} from '../core';
import type { CustomerApi, ListCall, Page, ProviderCredential, Send } from '../core';
import { contactOf } from './customer';

export const meteroidCredential: ProviderCredential = {
	vendor: 'Meteroid',
	apiPath: '/api/v1',
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${headerKey(apiKey, 'API Key')}` }),
};

/** The most rows a page may have. Without a size the server sends 25 and says that it sent 10. */
const pageSize = 100;
const path = ['api', 'v1'];

/** The calls of Meteroid's API. An ID and an alias stand in the same place: the server tells them apart by their look. */
export class MeteroidApi implements CustomerApi {
	readonly vendor = 'Meteroid';
	readonly contactOf = contactOf;

	constructor(private readonly send: Send) {}

	/** A token, and the address of the portal's app as it came. */
	async createPortalToken(idOrAlias: string, expiresIn: number | undefined, subject: string) {
		const answer = await this.send({
			method: 'POST',
			path: [...path, 'customers', idOrAlias, 'portal-token'],
			body: expiresIn === undefined ? {} : { expires_in_seconds: expiresIn },
			subject,
		});
		const record = expect.record(answer, subject, this.vendor);
		const token = expect.text(record.token, 'token', subject, this.vendor, record);
		return { token, portalUrl: record.portal_url, answer: record };
	}

	async loadCustomer({ value }: { value: string }, subject: string) {
		const call = [...path, 'customers', value];
		const answer = await this.send({ method: 'GET', path: call, subject });
		const customer = expect.record(answer, subject, this.vendor);
		expect.text(customer.id, 'ID', subject, this.vendor, customer);
		return customer;
	}

	/** The server's search also finds parts of names, of aliases and of longer emails. */
	async findByEmail(email: string, subject: string) {
		const query = { search: email, order_by: 'name.asc' };
		const getPage = async (page?: string) => await this.list('customers', { query, page, subject });
		return await exactMatches(this, email, getPage, subject);
	}

	async searchCustomers(search: string, page?: string) {
		const query = { search: search || undefined, archived: false, order_by: 'name.asc' };
		return await this.list('customers', { query, page, subject: 'the list of customers' });
	}

	async list(
		rows: 'customers' | 'invoices' | 'subscriptions',
		{ query, page, limit, ...call }: ListCall,
	): Promise<Page> {
		return await numberedPage({ page, limit }, pageSize, async (number, size) => {
			const answer = await this.send({
				...call,
				method: 'GET',
				path: [...path, rows],
				query: { ...query, page: number, per_page: size },
			});
			const { data, pagination_meta } = recordOrEmpty(answer);
			const meta = recordOrEmpty(pagination_meta);
			const found = expect.rows(data, call.subject, this.vendor, answer);
			return {
				rows: found,
				isLast: found.length === 0 || number + 1 >= Number(meta.total_pages ?? Infinity),
				total: numberOrNull(meta.total_items) ?? undefined,
			};
		});
	}
}
