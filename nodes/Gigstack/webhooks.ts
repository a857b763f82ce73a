import { expect, Failure, recordOrEmpty, textOrNull, unexpectedAnswer, walk } from '../core';
import type { ApiRequest, Page, Provider, Row, Send } from '../core';
import type { Registration, RegistrationApi, WantedRegistration } from '../core/webhook';
import { gigstack } from './provider';
import { unreadable } from './unreadable';
import { explained } from './webhookRefusals';

const vendor = 'gigstack';
const path = ['webhooks'];
const listed = 'the list of webhooks';
const own = "the flow's webhook";
/** The most rows a page may have; without it there are ten. */
const pageSize = 100;
/** An empty page is not the last while there is more, but there has to be an end. */
const mostEmptyPages = 20;

/** The calls about webhooks. With a team, they are that team's. */
class GigstackWebhooks implements RegistrationApi {
	/** What newer servers want back with a change, by the webhook's ID: the state that was read. */
	readonly #revisions = new Map<string, string>();

	constructor(
		private readonly send: Send,
		private readonly team: string | null,
	) {}

	async listWebhooks() {
		const found: Registration[] = [];
		const getPage = async (page?: string) => await this.pageWithRows(page);
		for await (const row of walk(getPage, ({ id }) => textOrNull(id), listed, vendor)) {
			found.push(...parseRegistration(row));
			const [id, revision] = [textOrNull(row.id), textOrNull(row.revision)];
			if (id !== null && revision !== null) this.#revisions.set(id, revision);
		}
		return found;
	}

	/** Without `signing` gigstack makes no secret, so nobody could check its calls. */
	async createWebhook({ url, events, description }: WantedRegistration) {
		const body = { url, events, description, status: 'active', signing: { enabled: true } };
		await this.save({ method: 'POST', path, body, subject: own });
		return null;
	}

	/** Leaves `signing` as it is: a secret that is in the credential already goes on to be right. */
	async updateWebhook(id: string, { url, events }: WantedRegistration) {
		const body = { url, events, status: 'active', ...this.revisionOf(id) };
		await this.save({ method: 'PUT', path: [...path, id], body, subject: own });
	}

	async deleteWebhook(id: string) {
		const body = this.revisionOf(id);
		await this.call({ method: 'DELETE', path: [...path, id], body, subject: `the webhook ${id}` });
	}

	/** The next page that has rows, or the last one. */
	private async pageWithRows(first?: string): Promise<Page> {
		let next = first;
		for (let pages = 0; pages < mostEmptyPages; pages += 1) {
			const page = await this.page(next);
			if (page.rows.length > 0 || page.nextPage === undefined) return page;
			next = page.nextPage;
		}
		throw unexpectedAnswer(vendor, `one empty page after another for ${listed}`);
	}

	private async page(page?: string): Promise<Page> {
		const query = { limit: pageSize, ...parsePage(page) };
		const call = this.call({ method: 'GET', path, query, subject: listed });
		const answer = expect.record(await call, listed, vendor);
		if (!Array.isArray(answer.data)) throw unreadable('list', listed, answer);
		const { has_more, next_cursor, next } = answer;
		return {
			rows: expect.rows(answer.data, listed, vendor),
			nextPage: has_more === true ? pageAfter({ next_cursor, next }) : undefined,
		};
	}

	private revisionOf(id: string) {
		const revision = this.#revisions.get(id);
		return revision === undefined ? undefined : { expected_revision: revision };
	}

	private async save(request: ApiRequest) {
		await this.call(request).catch((error: unknown) => {
			throw error instanceof Failure ? explained(error) : error;
		});
	}

	private async call(request: ApiRequest) {
		return await this.send({
			...request,
			query: { ...request.query, team: this.team ?? undefined },
		});
	}
}

export const gigstackWebhooks: Provider<RegistrationApi> = {
	...gigstack,
	api: (send, credential) => new GigstackWebhooks(send, textOrNull(credential.team)),
	resources: [],
};

/** Newer servers name the next page `next_cursor` and ask for it as `cursor`; older ones have `next` for both. */
function pageAfter({ next_cursor, next }: Row): string | undefined {
	const cursor = textOrNull(next_cursor);
	if (cursor !== null) return `cursor:${cursor}`;
	const older = textOrNull(next);
	return older === null ? undefined : `next:${older}`;
}

function parsePage(page = ''): Record<string, string> {
	const [name = '', ...cursor] = page.split(':');
	return name === '' ? {} : { [name]: cursor.join(':') };
}

function parseRegistration({ id, url, events, status, signing }: Row): Registration[] {
	const [known, address] = [textOrNull(id), textOrNull(url)];
	if (known === null || address === null) return [];
	const names = Array.isArray(events) ? events.flatMap((name) => textOrNull(name) ?? []) : [];
	const { enabled } = recordOrEmpty(signing);
	return [
		{
			id: known,
			url: address,
			events: names,
			isActive: (status ?? 'active') === 'active',
			isSigned: typeof enabled === 'boolean' ? enabled : undefined,
		},
	];
}
