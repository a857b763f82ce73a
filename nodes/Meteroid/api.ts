import {
	checkCustomer,
	exactMatches,
	expect,
	Failure,
	headerKey,
	numberedPage,
	numberOrNull,
} from '../core';
import { recordOrEmpty, textOrNull, time } from '../core';
import type { CustomerApi, CustomerReference, ListCall, Page } from '../core';
import type { ProviderCredential, Send } from '../core';
import { aliasOf, contactOf } from './customer';

export const meteroidAddress = 'https://api.meteroid.com';

export const meteroidCredential: ProviderCredential = {
	vendor: 'Meteroid',
	usualAddress: meteroidAddress,
	apiPath: '/api/v1',
	keys: { page: 'Developers → Api keys', areAllAlike: true },
	headers: ({ apiKey }) => ({ Authorization: `Bearer ${headerKey(apiKey, 'API Key')}` }),
};

/** The most rows a page may have. Without a size the server sends 25 and says that it sent 10. */
const pageSize = 100;
const path = ['api', 'v1'];

/** What to ask of a portal token beyond whose it is. */
export interface TokenWishes {
	/** In seconds; the server's own where it is not given. */
	lifetimeSeconds: number | undefined;
	/** Whether the customer may only look. */
	isReadOnly: boolean;
}

/** The calls of Meteroid's API. An ID and an alias share one place: the server tells them apart by their look. */
export class MeteroidApi implements CustomerApi {
	readonly vendor = 'Meteroid';
	readonly recordIsWhole = true;
	readonly contactOf = contactOf;

	constructor(
		private readonly send: Send,
		/** The address of the server, from the credential. */
		readonly baseUrl: unknown,
	) {}

	/** A token, with what servers since autumn 2026 tell beside it: the finished link, and the end. */
	async createPortalToken(
		customerId: string,
		{ lifetimeSeconds, isReadOnly }: TokenWishes,
		subject: string,
	) {
		const answer = await this.send({
			method: 'POST',
			path: [...path, 'customers', customerId, 'portal-token'],
			body: {
				...(lifetimeSeconds !== undefined && { expires_in_seconds: lifetimeSeconds }),
				...(isReadOnly && { scopes: ['read'] }),
			},
			subject,
			answerSize: 'access',
		});
		const record = expect.record(answer, subject, this.vendor);
		return {
			token: expect.text(record.token, 'token', subject, this.vendor, record),
			portalUrl: record.portal_url,
			portalLink: textOrNull(record.portal_link),
			expiresAt: time.ofIso(record.expires_at),
			answer: record,
		};
	}

	async loadCustomer({ kind, value }: CustomerReference, subject: string) {
		const call = [...path, 'customers', value];
		const answer = await this.send({ method: 'GET', path: call, subject, answerSize: 'record' });
		const customer = expect.record(answer, subject, this.vendor);
		expect.text(customer.id, 'ID', subject, this.vendor, customer);
		if (kind === 'alias') checkCustomer(value, aliasOf(customer), subject);
		return customer;
	}

	/** The server's search also finds parts of names, of aliases and of longer emails. */
	async findByEmail(email: string, subject: string) {
		const search = async (words: string, page?: string) => {
			const query = { search: searchText(words), order_by: 'name.asc' };
			return await this.list('customers', { query, page, subject });
		};
		const found = await exactMatches(this, email, search, subject);
		if (found.length > 0) return found;
		throw new Failure(
			'not_found',
			`Meteroid could not find ${subject}: its search finds no customer with exactly this billing email.`,
			'Check the email. For archived customers, and for those who only have invoicing emails, use the ID or alias. The answer is the same if the key belongs to another account or Base URL in the credential is wrong.',
		);
	}

	async searchCustomers(search: string, page?: string) {
		const query = { search: search ? searchText(search) : undefined, order_by: 'name.asc' };
		return await this.list('customers', { query, page, subject: 'the list of customers' });
	}

	async loadInvoice(invoiceId: string, subject: string) {
		const call = [...path, 'invoices', invoiceId];
		return expect.record(
			await this.send({ method: 'GET', path: call, subject }),
			subject,
			this.vendor,
		);
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

/** A text in the form in which the search finds it: there `%` and `_` match anything, and a backslash takes that from them. */
export function searchText(text: string): string {
	return text.replace(/[\\%_]/g, '\\$&');
}
