import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Vendor } from '../../scripts/vendors';
import type { Events, EventType } from './events';
import type { Fired, Firing } from './fire';
import { htmlPage, text } from './html';
import type { Customer } from './person';
import type { Player } from './played';

/** A vendor that sends events. */
export interface Sender extends Pick<Player, 'customers' | 'webhooks'> {
	vendor: Vendor;
	events: Events;
	fire(event: string, firing: Firing): Promise<Fired[]>;
}

/** What is chosen on the page, by the names of its fields. */
type Choice = Partial<Record<'provider' | 'event' | 'customer' | 'url', string>>;

/**
 * A page from which people send a vendor's events, to try a trigger in the demo. It opens with what a
 * flow waits for.
 * @param inbox where the mails of flows are read
 */
export function eventsPage(
	app: FastifyInstance,
	senders: readonly Sender[],
	inbox: string | undefined,
): void {
	const senderIn = ({ provider }: Choice) =>
		senders.find(({ vendor }) => vendor.name === provider) ??
		senders.find(({ webhooks }) => webhooks?.registered.length) ??
		senders[0];
	const show = (reply: FastifyReply, choice: Choice, sent = '') => {
		const sender = senderIn(choice);
		const form = sender ? formOf(sender, choice) : '<p>No vendor here sends any.</p>';
		return reply
			.type('text/html; charset=utf-8')
			.send(htmlPage('Send an event', linksTo(senders, sender) + form + sent + whereTo(inbox)));
	};
	app.get<{ Querystring: Choice }>('/events', async ({ query }, reply) => show(reply, query));
	app.post('/events', async ({ body }, reply) => {
		const choice: Choice = Object.fromEntries(new URLSearchParams(String(body)));
		const { event = '', customer: customerId, url } = choice;
		const firing = { customerId, url: url || undefined };
		const sent = await senderIn(choice)?.fire(event, firing).then(outcome, failure);
		return show(reply, choice, sent);
	});
}

function linksTo(senders: readonly Sender[], current: Sender | undefined): string {
	const links = senders.map(({ vendor: { name, displayName } }) => {
		const mark = name === current?.vendor.name ? ' aria-current="page"' : '';
		return `<a href="/events?provider=${name}"${mark}>${text(displayName)}</a>`;
	});
	return `<nav>${links.join(' ')}</nav>`;
}

function whereTo(inbox: string | undefined): string {
	const mails = inbox && `<a href="${inbox}">the mails</a>, `;
	return `<p>See what your flows have sent: ${mails ?? ''}<a href="/sms">the text messages</a>.</p>`;
}

function formOf({ vendor, events, customers, webhooks }: Sender, choice: Choice): string {
	const types = events
		.types()
		.map((type) => ({ value: type.name, shown: `${wordsOf(type)} (${type.name})` }))
		.sort((one, other) => one.shown.localeCompare(other.shown));
	const awaited = events.types().find(({ name }) => events.hearing(name).length > 0)?.name;
	const addresses = webhooks?.registered.map(({ url }) => url) ?? [];
	const empty =
		addresses.length > 0
			? 'all that are registered for the event'
			: 'Production URL or Test URL of the trigger';
	return `<h1>Send an event from ${text(vendor.displayName)}</h1>
		<form method="post" action="/events">
			<input type="hidden" name="provider" value="${vendor.name}">
			<label>Event <select name="event">${options(types, choice.event ?? awaited)}</select></label>
			<label>Customer <select name="customer">${options(customers.map(named), choice.customer)}</select></label>
			<label>Address of the flow <input type="url" name="url" list="addresses"
				value="${text(choice.url ?? '')}" placeholder="${empty}"></label>
			<datalist id="addresses">${options(addresses.map((value) => ({ value, shown: value })))}</datalist>
			<button>Send</button>
		</form>`;
}

/** Such as `Invoice finalized`. */
function wordsOf({ name, words }: EventType): string {
	const plain = name.replace(/[._-]/g, ' ');
	return words ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

const named = ({ id, name, email }: Customer): Option => ({
	value: String(id),
	shown: `${name || 'without a name'} · ${email ?? 'without an email'}`,
});

interface Option {
	value: string;
	shown: string;
}

function options(all: readonly Option[], chosen?: string): string {
	return all
		.map(({ value, shown }) => {
			const mark = value === chosen ? ' selected' : '';
			return `<option value="${text(value)}"${mark}>${text(shown)}</option>`;
		})
		.join('');
}

function outcome(fired: Fired[]): string {
	if (fired.length === 0) {
		return `<h2 role="status">Sent to nobody</h2>
			<p>No flow is registered for this event. Publish one, or enter its address above.</p>`;
	}
	const entries = fired.map(({ url, status, body }) => {
		const said = body && `<p>${text(body)}</p>`;
		return `<li><strong>${status || 'Not sent'}</strong> ${meaning(status)}<p>${text(url)}</p>${said}</li>`;
	});
	return `<h2 role="status">Sent</h2><ol>${entries.join('')}</ol>`;
}

const failure = (error: Error): string =>
	`<h2 role="status">Not sent</h2><p>${text(error.message)}</p>`;

/** What a trigger means by the status. */
function meaning(status: number): string {
	if (status >= 200 && status < 300)
		return 'Delivered. The tab Executions of the flow shows what came of it.';
	if (status === 401) return 'The trigger refuses it, and the log of n8n says why.';
	if (status === 404)
		return 'No flow listens there: publish it, or press Execute step for its Test URL.';
	return status === 503 ? 'The flow cannot take it just now.' : '';
}
