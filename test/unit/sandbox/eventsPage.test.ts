import { startSandbox } from '../../../sandbox';
import { vendors } from '../../vendors';
import { sandboxForTests } from '../../support/sandbox';
import { clientsOf } from './clients';

const inbox = 'http://127.0.0.1:1080';
const sandbox = sandboxForTests({ inbox });
const client = () => clientsOf(sandbox()).plain;
const send = async (fields: Record<string, string>) =>
	String((await client().post('/events', String(new URLSearchParams(fields)))).data);

/** The values of a field's options. */
function valuesIn(page: string, field: string): string[] {
	const [, options = ''] =
		new RegExp(`<select name="${field}">(.+?)</select>`, 's').exec(page) ?? [];
	return [...options.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) => value);
}

describe.each(vendors.filter(({ trigger }) => trigger !== null))(
	'the page that sends events of $name',
	({ name, trigger }) => {
		const page = async () => String((await client().get(`/events?provider=${name}`)).data);
		const event = trigger?.sample.name ?? '';

		it('offers all of its events and customers', async () => {
			const shown = await page();
			expect(valuesIn(shown, 'event')).toContain(event);
			expect(valuesIn(shown, 'customer')).toHaveLength(sandbox().customers[name].length);
		});

		it('sends each event that it offers, about the customer that is chosen', async () => {
			const url = `${sandbox().url}/nobody-is-here`;
			const customer = String(sandbox().cast[name].another.id);
			for (const one of valuesIn(await page(), 'event')) {
				const shown = await send({ provider: name, event: one, customer, url });
				expect(shown).toContain('<strong>404</strong>');
				expect(shown).toContain(`<option value="${one}" selected>`);
			}
		});

		it('says so where no flow is registered for the event', async () => {
			expect(await send({ provider: name, event })).toContain('Sent to nobody');
		});
	},
);

test('the page opens with the event that a flow is registered for, about the first customer', async () => {
	const event = 'invoice.payment_failed';
	const url = `${sandbox().url}/nobody-is-here`;
	sandbox().webhooks.stripe.add({ url, enabled_events: [event] });
	const page = String((await client().get('/events')).data);
	expect(page).toContain('<h1>Send an event from Stripe</h1>');
	expect(page).toContain(`<option value="${event}" selected>`);
	expect(valuesIn(page, 'customer')[0]).toBe(sandbox().cast.stripe.plain.id);
	// What somebody chooses goes first.
	const chosen = await client().get('/events?provider=gigstack');
	expect(chosen.data).toContain('<h1>Send an event from gigstack</h1>');
});

test('the page leads to what flows have sent, mails where somebody takes them', async () => {
	expect((await client().get('/events')).data).toContain(`<a href="${inbox}">`);
	const alone = await startSandbox();
	const page = await clientsOf(alone).plain.get('/events');
	await alone.stop();
	expect(page.data).toContain('<a href="/sms">');
	expect(page.data).not.toContain('the mails');
});

test('an address that cannot be reached is said, and what was typed is no HTML', async () => {
	const url = 'http://127.0.0.1:9/"><b>';
	const shown = await send({ provider: 'meteroid', event: 'invoice.paid', url });
	expect(shown).toContain('Not sent');
	expect(shown).not.toContain('<b>');
});
