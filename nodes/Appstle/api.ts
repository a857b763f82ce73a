import { checkCustomer, describeFailure, exactMatches, expect, Failure, keysOf } from '../core';
import { nameOf, numberedPage, numberOrNull, recordOrEmpty, textOrNull, time } from '../core';
import type { ApiRequest, CustomerApi, CustomerReference, ListCall, Page, Row } from '../core';
import type { Send, Surroundings } from '../core';
import { bySpelling } from './bySpelling';
import { contactOf, customerOfContracts } from './customer';
import { portalPages } from './portalPages';
import { customerNumber } from './reference';

const pageSize = 50;
/** No server is known to give fewer rows than this while there are more. */
const smallestPage = 20;

/** The calls of Appstle Subscriptions' API. Where each fact comes from is told in the sandbox's table of facts. */
export class AppstleApi implements CustomerApi {
	readonly vendor = 'Appstle';
	readonly contactOf = contactOf;
	/** The shop's portal page, as the user has entered it, or else by asking the shop once. */
	readonly portalPage: ReturnType<typeof portalPages>;

	constructor(
		private readonly send: Send,
		portalUrl: unknown,
		surroundings: Surroundings,
	) {
		this.portalPage = portalPages(portalUrl, surroundings);
	}

	/** Of the answer's third field, a token for the portal's own calls, nothing is taken. */
	async createPortalToken(reference: CustomerReference, subject: string) {
		const record = await this.access('customer-portal-token', 'email', reference, subject);
		return {
			token: expect.text(record.token, 'token', subject, this.vendor, record),
			customerId: customerNumber(record.customerId),
			answer: record,
		};
	}

	/** The vendor's own link. What is called email above is called emailId here. */
	async getManageLink(reference: CustomerReference, subject: string) {
		const record = await this.access('manage-subscription-link', 'emailId', reference, subject);
		return {
			url: expect.text(record.manageSubscriptionLink, 'link', subject, this.vendor, record),
			customerId: customerNumber(record.customerId),
			expiresAt: time.ofIso(record.tokenExpirationTime),
			answer: record,
		};
	}

	/** Has Appstle send its own mail with a link. The answer is a text, with quotes or without. */
	async sendMagicLink(email: string, subject: string) {
		const circumstances = { vendor: this.vendor, subject, sendsMail: true };
		const answer = await bySpelling(
			email,
			async (spelling) =>
				await this.get(['subscription-contracts-email-magic-link'], {
					...circumstances,
					query: { email: spelling },
					badRequest: 'not_found',
					insteadOfJson: 'text',
					answerSize: 'access',
				}),
		);
		if (typeof answer === 'string') return;
		const words = `only: ${keysOf(recordOrEmpty(answer))}`;
		throw describeFailure('unexpected_answer', words, circumstances);
	}

	/** The list, in which emails are looked up, knows no phone, so the customer is then asked for by ID as well. */
	async loadCustomer({ kind, value }: CustomerReference, subject: string): Promise<Row> {
		if (kind !== 'email') return await this.customerById(value, subject);
		const row = await this.customerByEmail(value, subject);
		const { customerId } = contactOf(row);
		const byId = await this.customerById(String(customerId), subject);
		return { ...byId, ...row };
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

	/**
	 * Whose a contract is. A server that knows no such filter would give any contracts, so each is looked at.
	 * @throws Failure not_found where no such contract comes
	 */
	async customerOfContract(contract: string, subject: string): Promise<Row> {
		const query = { subscriptionContractId: contract };
		const { rows } = await this.list('contracts', { query, subject });
		const own = rows.filter((row) => textOrNull(row.subscriptionContractId) === contract);
		if (own.length === 0) throw describeFailure('not_found', '', { vendor: this.vendor, subject });
		return customerOfContracts(own);
	}

	/** The rows come as a bare array; should a server put them into a page object, that is read as well. */
	async list(rows: 'contracts' | 'customers', call: ListCall): Promise<Page> {
		const { query, page: from, limit, ...request } = call;
		const path = ['subscription-contract-details', ...(rows === 'customers' ? [rows] : [])];
		return await numberedPage({ page: from, limit }, pageSize, async (page, size) => {
			const answer = await this.get(path, { ...request, query: { ...query, page, size } });
			const { content = answer, totalElements } = recordOrEmpty(answer);
			const found = expect.rows(content, request.subject, this.vendor, answer);
			return {
				rows: found,
				isLast: found.length === 0,
				total: numberOrNull(totalElements) ?? undefined,
			};
		});
	}

	/**
	 * The contracts tell name, email and phone. Of a customer without contracts only Shopify's record is
	 * left, which has a name; of one who does not exist nothing comes, with status 200.
	 */
	private async customerById(id: string, subject: string): Promise<Row> {
		const request = { subject, insteadOfJson: 'nothing' as const };
		const answer = await this.get(['subscription-customers-detail', 'valid', id], request);
		const contracts = answer === null ? [] : expect.rows(answer, subject, this.vendor, answer);
		for (const row of contracts) checkCustomer(id, customerNumber(row.customerId), subject);
		if (contracts.length > 0) return { ...customerOfContracts(contracts), customerId: id };
		const record = await this.get(['subscription-customers', id], {
			...request,
			answerSize: 'record',
		});
		if (record === null) throw describeFailure('not_found', '', { vendor: this.vendor, subject });
		const customer = expect.record(record, subject, this.vendor);
		expect.text(customer.id, 'ID', subject, this.vendor, customer);
		return customer;
	}

	private async customerByEmail(email: string, subject: string): Promise<Row> {
		const search = async (spelling: string, page?: string): Promise<Page> => {
			const query = { email: spelling };
			const found = await this.list('customers', { query, page, subject });
			return found.rows.length < smallestPage ? { rows: found.rows } : found;
		};
		const [customer, ...others] = await exactMatches(this, email, search, subject);
		if (!customer) throw describeFailure('not_found', '', { vendor: this.vendor, subject });
		if (others.length === 0) return customer;
		const count = others.length + 1;
		const shared = nameOf({ kind: 'email', value: email });
		const says = `${count} customers share ${shared}.`;
		throw new Failure('several_match', says, 'Use the ID of the one you mean.');
	}

	/** What opens a customer's account. */
	private async access(
		call: string,
		emailName: 'email' | 'emailId',
		{ kind, value }: CustomerReference,
		subject: string,
	): Promise<Row> {
		const ask = async (query: Record<string, string>) =>
			expect.record(
				await this.get([call], { query, subject, answerSize: 'access' }),
				subject,
				this.vendor,
			);
		if (kind !== 'email') return await ask({ customerId: value });
		return await bySpelling(value, async (spelling) => await ask({ [emailName]: spelling }));
	}

	private async get(call: string[], request: Omit<ApiRequest, 'method' | 'path'>) {
		const path = ['api', 'external', 'v2', ...call];
		return await this.send({ ...request, method: 'GET', path });
	}
}
