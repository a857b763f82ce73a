import { describeFailure, expect, headerKey, numberOrNull, recordOrEmpty } from '../core';
import { sameEmail, textOrNull, time } from '../core';
import type { ApiRequest, CustomerApi, CustomerReference, ListCall, Page } from '../core';
import type { ProviderCredential, Send } from '../core';
import { contactOf } from './customer';
import { customerNumber } from './reference';

export const appstleCredential: ProviderCredential = {
	vendor: 'Appstle',
	apiPath: '/api/external/v2',
	headers: ({ apiKey, appKey }) => ({
		'X-API-Key': headerKey(apiKey, 'API Key'),
		...(appKey ? { 'X-App-Key': headerKey(appKey, 'App Key') } : {}),
	}),
};

const pageSize = 50;

/** The calls of Appstle's API. Emails are exact there: Shopify gives one to one customer of a shop. */
export class AppstleApi implements CustomerApi {
	readonly vendor = 'Appstle';
	readonly contactOf = contactOf;

	constructor(
		private readonly send: Send,
		/** The shop's portal page, where the credential names it. */
		readonly portalUrl: unknown,
	) {}

	async createPortalToken({ kind, value }: CustomerReference, subject: string) {
		const query = kind === 'email' ? { email: value } : { customerId: value };
		const answer = await this.get(['customer-portal-token'], { query, subject });
		const record = expect.record(answer, subject, this.vendor);
		return {
			token: expect.text(record.token, 'token', subject, this.vendor, record),
			customerId: customerNumber(record.customerId),
			answer: record,
		};
	}

	/** The vendor's own link. What is called email above is called emailId here. */
	async getManageLink({ kind, value }: CustomerReference, subject: string) {
		const query = kind === 'email' ? { emailId: value } : { customerId: value };
		const answer = await this.get(['manage-subscription-link'], { query, subject });
		const record = expect.record(answer, subject, this.vendor);
		return {
			url: record.manageSubscriptionLink,
			customerId: customerNumber(record.customerId),
			expiresAt: time.ofIso(record.tokenExpirationTime),
			answer: record,
		};
	}

	/** Has Appstle send its own mail with a link. The documented answer is a bare text. */
	async sendMagicLink(email: string, subject: string) {
		const call = ['subscription-contracts-email-magic-link'];
		const circumstances = { vendor: this.vendor, subject, sendsMail: true };
		const request = { ...circumstances, query: { email }, badRequest: 'not_found' as const };
		const answer = await this.get(call, request);
		if (typeof answer !== 'string') throw describeFailure('unexpected_answer', '', circumstances);
	}

	async loadCustomer({ kind, value }: CustomerReference, subject: string) {
		if (kind === 'email') {
			const { rows } = await this.list('customers', { query: { email: value }, subject });
			const match = rows.find((row) => sameEmail(textOrNull(row.email), value));
			if (match) return match;
		} else {
			const answer = await this.get(['subscription-customers', value], { subject });
			if (answer !== null) return expect.record(answer, subject, this.vendor);
		}
		throw describeFailure('not_found', '', { vendor: this.vendor, subject });
	}

	async findByEmail(email: string) {
		return [{ email }];
	}

	/** The email has to be a whole one, of the name a part will do. */
	async searchCustomers(search: string, page?: string) {
		const filter = search.includes('@') ? { email: search } : { name: search || undefined };
		const query = { ...filter, sort: 'id,desc' };
		return await this.list('customers', { query, page, subject: 'the list of customers' });
	}

	/** The rows come as a bare array or inside an object, according to the account. */
	async list(rows: 'contracts' | 'customers', call: ListCall): Promise<Page> {
		const { query, page = '0', limit = pageSize, ...request } = call;
		const path = ['subscription-contract-details', ...(rows === 'customers' ? [rows] : [])];
		const size = Math.min(limit, pageSize);
		const answer = await this.get(path, { ...request, query: { ...query, page, size } });
		const { content = answer, totalElements } = recordOrEmpty(answer);
		const found = expect.rows(content, request.subject, this.vendor, answer);
		return {
			rows: found,
			nextPage: found.length === 0 ? undefined : String(Number(page) + 1),
			total: numberOrNull(totalElements) ?? undefined,
		};
	}

	private async get(call: string[], request: Omit<ApiRequest, 'method' | 'path'>) {
		const path = ['api', 'external', 'v2', ...call];
		return await this.send({ ...request, method: 'GET', path });
	}
}
