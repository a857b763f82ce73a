import { cursorPage, emailOrNull, exactMatches, expect, Failure, isRecord } from '../core';
import { parameterIn, recordOrEmpty, textOrNull, time, unexpectedAnswer } from '../core';
import type { CustomerApi, CustomerReference, ListCall, Page, Row, Send } from '../core';
import { contactOf } from './customer';

/** The lists, with the rows of a page, of which Paddle would give 200 at most and 30 transactions, and the permission that a key needs. */
const lists = {
	customers: { most: 100, right: 'customer.read' },
	subscriptions: { most: 100, right: 'subscription.read' },
	transactions: { most: 30, right: 'transaction.read and customer.read' },
};

/** As many customers as the list in the editor gets at once. */
const shownAtOnce = 50;
/** Without it Paddle hides those who are archived. */
const everyStatus = 'active,archived';
/** In place of the way to the next page, where that could not be read. */
const nowhere = '';

/** The calls of Paddle Billing's API. */
export class PaddleApi implements CustomerApi {
	readonly vendor = 'Paddle';
	readonly recordIsWhole = true;
	readonly contactOf = contactOf;

	constructor(private readonly send: Send) {}

	/** A session of the portal, with links to these subscriptions of the customer's. */
	async createSession(customerId: string, subscriptionIds: string[], subject: string) {
		const hasSubscriptions = subscriptionIds.length > 0;
		const answer = await this.send({
			method: 'POST',
			path: ['customers', customerId, 'portal-sessions'],
			body: hasSubscriptions ? { subscription_ids: subscriptionIds } : {},
			subject,
			answerSize: 'access',
			right: 'customer_portal_session.write',
			inputAdvice: hasSubscriptions ? subscriptionAdvice : undefined,
			failureOf: (status) =>
				status === 404 && hasSubscriptions ? noSuchSubscription(subject) : null,
		});
		const session = this.dataIn(answer, subject);
		const { general, subscriptions } = recordOrEmpty(session.urls);
		const { overview } = recordOrEmpty(general);
		return {
			overview: expect.text(overview, 'link', subject, this.vendor, session),
			subscriptions: (Array.isArray(subscriptions) ? subscriptions : []).filter(isRecord),
			customerId: textOrNull(session.customer_id),
			createdAt: time.ofIso(session.created_at),
			answer: recordOrEmpty(answer),
		};
	}

	async loadCustomer({ kind, value }: CustomerReference, subject: string): Promise<Row> {
		const id = kind === 'subscription' ? await this.subscriberOf(value, subject) : value;
		const customer = await this.get(['customers', id], subject, lists.customers.right);
		expect.text(customer.id, 'ID', subject, this.vendor, customer);
		return customer;
	}

	async loadTransaction(id: string, subject: string): Promise<Row> {
		const path = ['transactions', id];
		return await this.get(path, subject, lists.transactions.right, { include: 'customer' });
	}

	/**
	 * Whether Paddle's filter by email minds the case is documented nowhere: so it is asked for the email
	 * as it was typed, and in lower case. Paddle's search finds others as well, so it may find who was not
	 * found, and no more.
	 */
	async findByEmail(email: string, subject: string): Promise<Row[]> {
		const status = everyStatus;
		const listed = await exactMatches(
			this,
			email,
			async (words, page) => {
				const spellings = new Set([words, emailOrNull(words) ?? words]);
				const query = { email: [...spellings].join(','), status };
				return await this.list('customers', { query, page, subject });
			},
			subject,
		);
		if (listed.length > 0) return listed;
		const search = async (words: string, page?: string) =>
			await this.list('customers', { query: { search: words, status }, page, subject });
		return await exactMatches(this, email, search, subject);
	}

	async searchCustomers(words: string, page?: string): Promise<Page> {
		const query = { search: words || undefined };
		const subject = 'the list of customers';
		return await this.list('customers', { query, page, limit: shownAtOnce, subject });
	}

	async list(rows: keyof typeof lists, { query, page, limit, ...call }: ListCall): Promise<Page> {
		const { most, right } = lists[rows];
		return await cursorPage({ page, limit }, most, async (after, size) => {
			if (after === nowhere)
				throw unexpectedAnswer(this.vendor, `no next page for ${call.subject}`);
			const answer = await this.send({
				...call,
				method: 'GET',
				path: [rows],
				query: { ...query, per_page: size, after },
				right,
			});
			return listPage(answer, call.subject, this.vendor);
		});
	}

	private async subscriberOf(id: string, subject: string): Promise<string> {
		const path = ['subscriptions', id];
		const subscription = await this.get(path, subject, lists.subscriptions.right);
		return expect.text(subscription.customer_id, 'customer', subject, this.vendor, subscription);
	}

	private async get(
		path: string[],
		subject: string,
		right: string,
		query?: { include: string },
	): Promise<Row> {
		const call = { path, query, subject, right };
		const answer = await this.send({ ...call, method: 'GET', answerSize: 'record' });
		return this.dataIn(answer, subject);
	}

	private dataIn(answer: unknown, subject: string): Row {
		return expect.record(recordOrEmpty(answer).data, subject, this.vendor);
	}
}

/** One page of a list. Paddle always names a next page, also after the last one. */
export function listPage(answer: unknown, subject: string, vendor: string): Page {
	const { data, meta } = recordOrEmpty(answer);
	const { has_more, next } = recordOrEmpty(recordOrEmpty(meta).pagination);
	return {
		rows: expect.rows(data, subject, vendor, answer),
		nextPage: has_more === true ? (parameterIn(next, 'after') ?? nowhere) : undefined,
	};
}

const subscriptionAdvice =
	"Check Subscription IDs: they have to be of this customer's subscriptions.";

function noSuchSubscription(subject: string): Failure {
	const found = `Paddle could not find ${subject}, or one of the subscriptions (HTTP 404).`;
	return new Failure('not_found', found, `Check the customer. ${subscriptionAdvice}`);
}
