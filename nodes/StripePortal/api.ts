import type { IDataObject } from 'n8n-workflow';
import { asFailure, cursorPage, emailOrNull, exactMatches, expect, Failure } from '../core';
import { isRecord, recordOrEmpty, textOrNull, time, unexpectedAnswer } from '../core';
import type {
	ApiRequest,
	CustomerApi,
	CustomerReference,
	ListCall,
	Page,
	Row,
	Send,
} from '../core';
import { contactOf } from './customer';
import { containing, exactly, shortestPart } from './search';

/** The most rows a page may have; without a size there are ten. */
const pageSize = 100;
const path = ['v1'];
/** The query that has the customer of a single object come along. */
const withCustomer = { 'expand[]': 'customer' };
/** In place of a row's ID that could not be read. */
const nowhere = '';

/** The permissions of a restricted key, as Stripe's dashboard names them. */
const rights = {
	customers: 'Customers (Read)',
	subscriptions: 'Subscriptions (Read)',
	invoices: 'Invoices (Read)',
};

/** The calls of Stripe's API. */
export class StripeApi implements CustomerApi {
	readonly vendor = 'Stripe';
	readonly recordIsWhole = true;
	readonly contactOf = contactOf;

	constructor(
		private readonly send: Send,
		/** Whether the key is one of live mode. */
		readonly isLive: boolean,
	) {}

	/** A session of the portal, with what the user wishes of it, in Stripe's own words. */
	async createSession(customerId: string, wishes: IDataObject, subject: string) {
		const answer = await this.send({
			method: 'POST',
			path: [...path, 'billing_portal', 'sessions'],
			body: { customer: customerId, ...wishes },
			subject,
			answerSize: 'access',
			right: 'Customer portal (Write)',
			inputAdvice:
				'Check the options of the node. What Flow is about has to belong to the customer, and be switched on in the settings of the portal. A price has to be among those that the portal offers.',
		});
		const session = expect.record(answer, subject, this.vendor);
		return {
			url: expect.text(session.url, 'link', subject, this.vendor, session),
			customerId: textOrNull(session.customer),
			createdAt: time.ofSeconds(session.created),
			answer: session,
		};
	}

	/** The settings of the portal with that ID, the default ones without it. */
	async loadConfiguration(id: string | undefined, subject: string): Promise<Row> {
		const answer = await this.send({
			method: 'GET',
			path: [...path, 'billing_portal', 'configurations'],
			query: { active: true, ...(id === undefined ? { is_default: true } : { limit: pageSize }) },
			subject,
			right: 'Customer portal (Read)',
		});
		const { data } = recordOrEmpty(answer);
		const found = expect
			.rows(data, subject, this.vendor, answer)
			.find((row) => id === undefined || row.id === id);
		if (found) return found;
		throw new Failure(
			'not_found',
			`Stripe has no settings of the customer portal${id === undefined ? '' : ' with this Configuration ID'}.`,
			'Set up the customer portal at Stripe, under Settings → Billing → Customer portal, and save it there: test mode and live mode are set up separately.',
		);
	}

	/** Stripe answers for deleted customers, too. */
	async loadCustomer({ kind, value }: CustomerReference, subject: string): Promise<Row> {
		const customer =
			kind === 'subscription'
				? await this.subscriber(value, subject)
				: await this.get(['customers', value], subject, rights.customers);
		if (customer.deleted === true) throw deleted(subject);
		expect.text(customer.id, 'ID', subject, this.vendor, customer);
		return customer;
	}

	/**
	 * Stripe's list finds an email by its letters, with their case: so it is asked for as it was typed, and
	 * in lower case. Its search takes no notice of the case, but lags behind, and not every account has it:
	 * it may find who was not found, and no more.
	 */
	async findByEmail(email: string, subject: string): Promise<Row[]> {
		const found = new Map<unknown, Row>();
		const lowered = emailOrNull(email) ?? email;
		for (const spelling of new Set([email, lowered])) {
			const list = async (words: string, page?: string) =>
				await this.list('customers', { query: { email: words }, page, subject });
			for (const row of await exactMatches(this, spelling, list, subject)) found.set(row.id, row);
		}
		if (found.size > 0) return [...found.values()];
		const search = async (words: string, page?: string) =>
			await this.search(exactly(words), page, subject);
		const searched = await exactMatches(this, email, search, subject).catch(asFailure);
		const isAnswered = !(searched instanceof Failure);
		if (isAnswered && searched.length > 0) return searched;
		if (isAnswered || mayLackSearch(searched)) throw notFound(subject);
		throw searched;
	}

	async searchCustomers(words: string, page?: string): Promise<Page> {
		const subject = 'the list of customers';
		if (words.length >= shortestPart) {
			const found = await this.search(containing(words), page, subject).catch(asFailure);
			if (!(found instanceof Failure)) return found;
			if (!mayLackSearch(found)) throw found;
		}
		const { rows, nextPage } = await this.list('customers', { page, subject });
		return { rows: rows.filter((row) => isNamed(row, words)), nextPage };
	}

	async list(rows: keyof typeof rights, { query, page, limit, ...call }: ListCall): Promise<Page> {
		return await cursorPage({ page, limit }, pageSize, async (cursor, size) => {
			if (cursor === nowhere)
				throw unexpectedAnswer(this.vendor, `no next page for ${call.subject}`);
			const answer = await this.send({
				...call,
				method: 'GET',
				path: [...path, rows],
				query: { ...query, limit: size, starting_after: cursor },
				right: rights[rows],
			});
			return listPage(answer, call.subject, this.vendor);
		});
	}

	/** An invoice, with its customer as Stripe knows it. */
	async loadInvoice(id: string, subject: string): Promise<Row> {
		return await this.get(['invoices', id], subject, rights.invoices, withCustomer);
	}

	/** A subscription, with its customer as Stripe knows it. */
	async loadSubscription(id: string, subject: string): Promise<Row> {
		return await this.get(['subscriptions', id], subject, rights.subscriptions, withCustomer);
	}

	private async subscriber(id: string, subject: string): Promise<Row> {
		const { customer } = await this.loadSubscription(id, subject);
		if (isRecord(customer)) return customer;
		const known = expect.text(customer, 'customer', subject, this.vendor);
		return await this.get(['customers', known], subject, rights.customers);
	}

	private async search(query: string, page: string | undefined, subject: string): Promise<Page> {
		return await cursorPage({ page }, pageSize, async (cursor, size) => {
			const answer = await this.send({
				method: 'GET',
				path: [...path, 'customers', 'search'],
				query: { query, limit: size, page: cursor },
				subject,
				right: rights.customers,
			});
			const { data, has_more, next_page } = recordOrEmpty(answer);
			return {
				rows: expect.rows(data, subject, this.vendor, answer),
				nextPage: has_more === true ? (textOrNull(next_page) ?? undefined) : undefined,
			};
		});
	}

	private async get(
		call: string[],
		subject: string,
		right: string,
		query?: ApiRequest['query'],
	): Promise<Row> {
		const answer = await this.send({
			method: 'GET',
			path: [...path, ...call],
			query,
			subject,
			answerSize: 'record',
			right,
		});
		return expect.record(answer, subject, this.vendor);
	}
}

/** One page of a list, which goes on after the last row's ID. Where that cannot be read, only who goes on fails. */
export function listPage(answer: unknown, subject: string, vendor: string): Page {
	const { data, has_more } = recordOrEmpty(answer);
	const rows = expect.rows(data, subject, vendor, answer);
	const next = textOrNull(rows.at(-1)?.id) ?? nowhere;
	return { rows, nextPage: has_more === true ? next : undefined };
}

/** Stripe does not offer the search everywhere, and says so in no way that is documented. */
function mayLackSearch({ failureCode }: Failure): boolean {
	return ['forbidden', 'invalid_input', 'not_found', 'unexpected_answer'].includes(failureCode);
}

function isNamed(row: Row, words: string): boolean {
	const { customerName, email } = contactOf(row);
	const wanted = words.toLowerCase();
	return [customerName, email].some((text) => (text ?? '').toLowerCase().includes(wanted));
}

function deleted(subject: string): Failure {
	return new Failure(
		'not_found',
		`At Stripe, ${subject} was deleted, and has no portal any more.`,
		'Take the customer off your list, or create a new one at Stripe.',
	);
}

function notFound(subject: string): Failure {
	return new Failure(
		'not_found',
		`Stripe could not find ${subject}: no customer has exactly this email.`,
		'Check the email, or use the ID. The answer is the same if the key belongs to another account or to the other mode, test or live.',
	);
}
