import { contact, describeFailure, expect, Failure, headerKey, isRecord, sameEmail } from '../core';
import { time, type ApiRequest, type CustomerApi, type CustomerReference } from '../core';
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

const listSize = 50;

/** The calls of Appstle's API. Emails are exact there: Shopify gives one to one customer of a shop. */
export class AppstleApi implements CustomerApi {
	readonly vendor = 'Appstle';

	constructor(
		private readonly send: Send,
		/** The shop's portal page, where the credential names it. */
		readonly portalPage: string | null,
	) {}

	async createPortalToken({ kind, value }: CustomerReference, subject: string) {
		const query = kind === 'email' ? { email: value } : { customerId: value };
		const answer = await this.get(['customer-portal-token'], query, subject);
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
		const answer = await this.get(['manage-subscription-link'], query, subject);
		const record = expect.record(answer, subject, this.vendor);
		return {
			url: record.manageSubscriptionLink,
			customerId: customerNumber(record.customerId),
			expiresAt: time.ofIso(record.tokenExpirationTime),
			answer: record,
		};
	}

	/** Has Appstle send its own mail with a link. Never to be repeated blindly: a repeat is a second mail. */
	async sendMagicLink(email: string, subject: string) {
		const refusal = new Failure(
			'not_found',
			`Appstle has sent no mail to ${subject}.`,
			'Check that the email is a subscriber’s, and that the template of the magic link is on at Appstle.',
		);
		await this.get(['subscription-contracts-email-magic-link'], { email }, subject, {
			refusal,
			anyAnswer: true,
		});
	}

	async loadContact({ kind, value }: CustomerReference, subject: string) {
		if (kind === 'email') {
			const customers = await this.customers({ email: value }, subject);
			const match = customers.find((customer) => sameEmail(customer.email, value));
			if (match) return match;
		} else {
			const answer = await this.get(['subscription-customers', value], {}, subject);
			if (answer !== null) return this.parseCustomer(answer, subject);
		}
		throw describeFailure('not_found', { vendor: this.vendor, subject, detail: '' });
	}

	async findByEmail(email: string) {
		return [contact({ email })];
	}

	async listCustomers(search: string, page = '0') {
		const subject = 'the list of customers';
		const filter = search.includes('@') ? { email: search } : { name: search || undefined };
		const customers = await this.customers({ ...filter, page: Number(page) }, subject);
		const isLast = customers.length < listSize;
		return { customers, nextPage: isLast ? undefined : String(Number(page) + 1) };
	}

	/** The rows come as a bare array or inside an object, according to the account. */
	private async customers(query: Query, subject: string) {
		const call = ['subscription-contract-details', 'customers'];
		const page = { page: 0, size: listSize, sort: 'id,desc', ...query };
		const answer = await this.get(call, page, subject);
		const rows = expect.rows(isRecord(answer) ? answer.content : answer, subject, this.vendor);
		return rows.map((row) => this.parseCustomer(row, subject));
	}

	private async get(call: string[], query: Query, subject: string, more: Partial<ApiRequest> = {}) {
		const path = ['api', 'external', 'v2', ...call];
		return await this.send({ method: 'GET', path, query, subject, ...more });
	}

	private parseCustomer(answer: unknown, subject: string) {
		const { customerId, name, email, phone } = expect.record(answer, subject, this.vendor);
		const id = expect.text(customerNumber(customerId), 'ID', subject, this.vendor);
		return contact({ customerId: id, customerName: name, email, phone });
	}
}

type Query = ApiRequest['query'];
