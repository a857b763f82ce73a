import {
	checkCustomer,
	exactMatches,
	expect,
	numberedPage,
	numberOrNull,
	textOrNull,
} from '../core';
import { Failure, recordOrEmpty, time } from '../core';
import type { CustomerApi, CustomerReference, ListCall, Page, Row, Send } from '../core';
import { contactOf, externalIdOf } from './customer';
import type { SessionWishes } from './sessionOptions';

/** The most rows of a page; Polar takes a larger number for this one. */
const pageSize = 100;

/** The scopes of a token, as Polar's dashboard names them. */
const rights = {
	customers: 'customers:read',
	orders: 'orders:read',
	subscriptions: 'subscriptions:read',
};

/** The calls of Polar's API. Some addresses end in a slash: without it Polar sends on to the same with one. */
export class PolarApi implements CustomerApi {
	readonly vendor = 'Polar';
	readonly recordIsWhole = true;
	readonly contactOf = contactOf;
	readonly aliasOf = externalIdOf;

	constructor(private readonly send: Send) {}

	/**
	 * A session of the portal, whose it is, and when it ends.
	 * @throws Failure wrong_customer where the answer contradicts itself
	 */
	async createSession(customerId: string, wishes: SessionWishes, subject: string) {
		const answer = await this.send({
			method: 'POST',
			path: ['v1', 'customer-sessions'],
			endsInSlash: true,
			body: { customer_id: customerId, ...wishes },
			subject,
			answerSize: 'access',
			right: 'customer_sessions:write',
		});
		const session = expect.record(answer, subject, this.vendor);
		const { id } = recordOrEmpty(session.customer);
		checkCustomer(textOrNull(session.customer_id), textOrNull(id), subject);
		return {
			link: expect.text(session.customer_portal_url, 'link', subject, this.vendor, session),
			token: textOrNull(session.token),
			createdAt: time.ofIso(session.created_at),
			expiresAt: time.ofIso(session.expires_at),
			customerId: textOrNull(session.customer_id),
			answer: session,
		};
	}

	async loadCustomer({ kind, value }: CustomerReference, subject: string): Promise<Row> {
		const path = [...(kind === 'alias' ? ['external'] : []), value];
		const customer = await this.get('customers', path, subject);
		expect.text(customer.id, 'ID', subject, this.vendor, customer);
		if (kind === 'alias') checkCustomer(value, externalIdOf(customer), subject);
		return customer;
	}

	async loadOrder(id: string, subject: string): Promise<Row> {
		return await this.get('orders', [id], subject);
	}

	/** Polar's filter takes no notice of the case, and no two customers of an organization share an email. */
	async findByEmail(email: string, subject: string): Promise<Row[]> {
		const search = async (words: string, page?: string) =>
			await this.list('customers', { query: { email: words }, page, subject });
		const found = await exactMatches(this, email, search, subject);
		if (found.length > 0) return found;
		throw new Failure(
			'not_found',
			`Polar could not find ${subject}: no customer has exactly this email.`,
			'Check the email. Deleted customers have no portal. The answer is the same if the token belongs to another organization.',
		);
	}

	async searchCustomers(words: string, page?: string): Promise<Page> {
		const query = { query: words || undefined };
		return await this.list('customers', { query, page, subject: 'the list of customers' });
	}

	async list(rows: keyof typeof rights, { query, page, limit, ...call }: ListCall): Promise<Page> {
		return await numberedPage({ page, limit }, pageSize, async (number, size) => {
			const answer = await this.send({
				...call,
				method: 'GET',
				path: ['v1', rows],
				endsInSlash: true,
				query: { ...query, page: number + 1, limit: size },
				right: rights[rows],
			});
			return listPage(answer, number + 1, call.subject, this.vendor);
		});
	}

	private async get(rows: keyof typeof rights, path: string[], subject: string): Promise<Row> {
		const answer = await this.send({
			method: 'GET',
			path: ['v1', rows, ...path],
			subject,
			answerSize: 'record',
			right: rights[rows],
		});
		return expect.record(answer, subject, this.vendor);
	}
}

/** One page of a list. */
export function listPage(answer: unknown, number: number, subject: string, vendor: string) {
	const { items, pagination } = recordOrEmpty(answer);
	const { total_count, max_page } = recordOrEmpty(pagination);
	const rows = expect.rows(items, subject, vendor, answer);
	const lastPage = numberOrNull(max_page) ?? Infinity;
	return {
		rows,
		isLast: rows.length === 0 || number >= lastPage,
		total: numberOrNull(total_count) ?? undefined,
	};
}
