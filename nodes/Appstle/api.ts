import { contact, describeFailure, expect, headerKey, isRecord } from '../core';
import { recordOrEmpty, sameEmail, time } from '../core';
import type { ApiRequest, Contact, CustomerApi, CustomerReference } from '../core';
import type { ProviderCredential, Send } from '../core';
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
			token: expect.text(record.token, 'token', subject, this.vendor),
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

	async loadContact({ kind, value }: CustomerReference, subject: string) {
		if (kind === 'email') {
			const { customers } = await this.page({ email: value }, undefined, subject);
			const match = customers.find((customer) => sameEmail(customer.email, value));
			if (match) return match;
		} else {
			const answer = await this.get(['subscription-customers', value], { subject });
			if (answer !== null) return parseCustomer(expect.record(answer, subject, this.vendor));
		}
		throw describeFailure('not_found', '', { vendor: this.vendor, subject });
	}

	async findByEmail(email: string) {
		return [contact({ email })];
	}

	/** The email has to be a whole one, of the name a part will do. */
	async listCustomers(search: string, page?: string) {
		const filter = search.includes('@') ? { email: search } : { name: search || undefined };
		return await this.page(filter, page, 'the list of customers');
	}

	/** The rows come as a bare array or inside an object, according to the account. */
	private async page(filter: ApiRequest['query'], page = '0', subject: string) {
		const call = ['subscription-contract-details', 'customers'];
		const query = { ...filter, page, size: pageSize, sort: 'id,desc' };
		const answer = await this.get(call, { query, subject });
		const rows = expect.rows(isRecord(answer) ? answer.content : answer, subject, this.vendor);
		const nextPage = rows.length === 0 ? undefined : String(Number(page) + 1);
		return { customers: rows.map(parseCustomer), nextPage };
	}

	private async get(call: string[], request: Omit<ApiRequest, 'method' | 'path'>) {
		const path = ['api', 'external', 'v2', ...call];
		return await this.send({ ...request, method: 'GET', path });
	}
}

function parseCustomer(answer: unknown): Contact {
	const { id, customerId = id, name, email, phone } = recordOrEmpty(answer);
	return contact({ customerId: customerNumber(customerId), customerName: name, email, phone });
}
