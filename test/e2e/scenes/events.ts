import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { http } from '../../../demo/http';
import { becomesTrue } from '../../../demo/waiting';
import { readExample, withCredentials, type Node } from '../../../demo/workflow';
import type { Firing } from '../../../sandbox/stage/fire';
import type { Customer } from '../../../sandbox/stage/person';
import { credentialType, vendors, type VendorName } from '../../../scripts/vendors';
import { linkInMail } from '../mailLink';
import { check } from '../report';
import { credentialOf, type Stage } from '../stage';
import { asVisitor, pressButton, shownCustomer } from '../visitor';

const assignmentsSchema = z.object({
	assignments: z.array(z.object({ name: z.string(), value: z.unknown() }).passthrough()),
});

const flows = [
	{
		id: 'payment-failed-appstle',
		provider: 'appstle' as const,
		event: 'subscription.billing-failure',
		otherEvent: 'subscription.updated',
	},
	{
		id: 'invoice-finalized-meteroid',
		provider: 'meteroid' as const,
		event: 'invoice.finalized',
		otherEvent: 'invoice.created',
	},
	{
		id: 'payment-due-soon-gigstack',
		provider: 'gigstack' as const,
		event: 'payment.upcoming_due_date',
		otherEvent: 'payment.created',
	},
	{
		id: 'payment-failed-lago',
		provider: 'lago' as const,
		event: 'invoice.payment_failure',
		otherEvent: 'customer.updated',
	},
	{
		id: 'payment-failed-stripe',
		provider: 'stripe' as const,
		event: 'invoice.payment_failed',
		otherEvent: 'invoice.paid',
	},
];

/** Each flow, once it is published, mails that customer the link when the provider's event comes, and only then. */
export async function eventsSendMails(stage: Stage): Promise<void> {
	for (const flow of flows) await eventSendsMail(flow, stage);
	await twoAtOnceSendOneMail(stage);
	await firstTryMailsTheUser(stage);
	for (const flow of flows) await strangerGetsNothing(flow, stage);
}

async function eventSendsMail(
	{ id, provider, event, otherEvent }: (typeof flows)[number],
	stage: Stage,
): Promise<void> {
	const { sandbox, inbox } = stage;
	const url = await publish(id, stage);
	const customer = sandbox.cast[provider].another;
	const customerId = customer.id;
	await isKnownAt(provider, { id, url, stage });
	const mails = async () => (await inbox.mails()).length;
	const before = await mails();

	const answers = await sandbox.fire(provider, otherEvent, { customerId, url });
	check(
		`${id}: another event is answered`,
		answers.map(({ status }) => status),
		[200],
	);
	const same = { customerId, ...sameDelivery(provider, id, customer) };
	const fired = await sandbox.fire(provider, event, same);
	check(
		`${id}: the event is answered`,
		fired.map(({ status, body }) => [status, body]),
		[[200, '']],
	);
	const arrived = await becomesTrue(async () => (await mails()) > before, 20);
	check(`${id}: and mails the link`, arrived, true);
	await sandbox.fire(provider, event, same);
	await sandbox.fire(provider, event, { customerId, ...nextAttempt(provider, customer) });
	const unsigned = await http.post(url, {}, { validateStatus: () => true });
	check(`${id}: without a signature it is refused`, unsigned.status, 401);
	// Once the next one has its mail, one for the repeat or the next attempt would be there too.
	await sandbox.fire(provider, event, { customerId: sandbox.cast[provider].plain.id });
	await becomesTrue(async () => (await mails()) >= before + 2, 20);
	check(
		`${id}: one mail each, whatever came twice, unsigned, or after another attempt`,
		(await mails()) - before,
		2,
	);

	await asVisitor(stage, async ({ page }) => {
		await page.goto(await linkInMail(stage, customer.email?.toLowerCase() ?? ''));
		// The others' own links end too soon for a mail.
		if (provider !== 'gigstack' && provider !== 'meteroid') await pressButton(page);
		check(
			`${id}: which opens that customer's portal`,
			await shownCustomer(page),
			String(customerId),
		);
	});
}

/** What is the same when a delivery is repeated: its own ID, or at Stripe, where it has none, that of the event. */
function sameDelivery(provider: VendorName, flow: string, customer: Customer): Firing {
	return provider === 'stripe'
		? failedInvoice('evt_1', 'in_1', customer)
		: { deliveryId: `msg_${flow}` };
}

/** Another event about the same payment. */
function nextAttempt(provider: VendorName, customer: Customer): Firing {
	return provider === 'stripe' ? failedInvoice('evt_2', 'in_1', customer) : {};
}

function failedInvoice(event: string, id: string, { id: customer, email }: Customer): Firing {
	const invoice = { id, object: 'invoice', customer, customer_email: email };
	const type = 'invoice.payment_failed';
	return { payload: { id: event, object: 'event', type, data: { object: invoice } } };
}

/** Events about one payment that come at once start an execution each, of which one mails. */
export async function twoAtOnceSendOneMail({ sandbox, inbox }: Stage): Promise<void> {
	const mails = async () => (await inbox.mails()).length;
	for (const round of [1, 2, 3]) {
		const before = await mails();
		const events = ['a', 'b'].map((one) =>
			failedInvoice(`evt_${round}${one}`, `in_1${round}`, sandbox.cast.stripe.plain),
		);
		const type = 'invoice.payment_failed';
		await Promise.all(events.map((event) => sandbox.fire('stripe', type, event)));
		await becomesTrue(async () => (await mails()) > before, 20);
		// A second one would come right after it.
		await becomesTrue(async () => (await mails()) > before + 1, 3);
		check('two events about a payment at once: one mail', (await mails()) - before, 1);
	}
}

/** With an address entered for a first try, each event mails the user alone. */
async function firstTryMailsTheUser(stage: Stage): Promise<void> {
	const { sandbox, inbox } = stage;
	const firstTryTo = 'first.try@example.com';
	const before = (await inbox.mails()).length;
	const url = await publish('payment-failed-appstle', stage, {}, { firstTryTo });
	for (const mails of [1, 2]) {
		await sandbox.fire('appstle', 'subscription.billing-failure', { url });
		await becomesTrue(async () => (await inbox.mails()).length >= before + mails, 20);
	}
	const recipients = (await inbox.mails()).slice(before).map(({ to }) => to[0]?.address);
	check('a first try: each event mails the user', recipients, [firstTryTo, firstTryTo]);
}

/** What a stranger posts who knows the address: a customer without an email on file, and an email of his own. */
const strangers = {
	appstle: (id: string | number) => ({
		type: 'subscription.billing-failure',
		data: { customerId: id, customerEmail: 'mallory@evil.example' },
	}),
	gigstack: (id: string | number) => ({
		type: 'payment.upcoming_due_date',
		data: { client: { id, email: 'mallory@evil.example' } },
	}),
	lago: (id: string | number) => ({
		webhook_type: 'invoice.payment_failure',
		object_type: 'invoice',
		invoice: { customer: { external_id: id, email: 'mallory@evil.example' } },
	}),
	meteroid: (id: string | number) => ({
		type: 'invoice.finalized',
		customer_id: id,
		billing_email: 'mallory@evil.example',
	}),
	stripe: (id: string | number) => ({
		type: 'invoice.payment_failed',
		data: { object: { customer: id, customer_email: 'mallory@evil.example' } },
	}),
};

/** Whatever the credential holds, and with Accept Unsigned Calls on, nobody has links mailed by a call that he made up. */
async function strangerGetsNothing(
	{ id, provider }: (typeof flows)[number],
	stage: Stage,
): Promise<void> {
	const { sandbox, inbox, editor, credentials } = stage;
	const credential = credentialOf(credentials, credentialType(vendors[provider]));
	const body = strangers[provider](sandbox.cast[provider].withoutEmail.id);
	const url = await publish(id, stage, { acceptUnsignedCalls: true });
	const before = (await inbox.mails()).length;
	// Newer servers of Meteroid tell the secret of the flow's own webhook, Lago gives a key that checks what it signs, and
	// Stripe, where no field holds a secret, tells it when the flow registers.
	const withoutSecret = ['lago', 'meteroid', 'stripe'].includes(provider) ? 401 : 200;
	const withoutText = provider === 'stripe' ? 401 : 503;
	for (const [signingSecret, status] of [
		['={{ undefined }}', withoutText],
		['={{ null }}', withoutText],
		['', withoutSecret],
	] as const) {
		await editor.saveCredential({ ...credential, data: { ...credential.data, signingSecret } });
		const answer = await http.post(url, body, { validateStatus: () => true });
		check(`${id}: a stranger, with the secret “${signingSecret}”`, answer.status, status);
	}
	await becomesTrue(async () => (await inbox.mails()).length > before, 3);
	check(`${id}: and no mail is sent`, (await inbox.mails()).length, before);
	await editor.saveCredential(credential);
}

/** The flow's address has come to the provider: by itself, or pasted by hand. */
async function isKnownAt(
	provider: (typeof flows)[number]['provider'],
	{ id, url, stage }: { id: string; url: string; stage: Stage },
): Promise<void> {
	const { webhooks } = stage.sandbox;
	if (provider === 'appstle') {
		webhooks.appstle.registered.push({ url });
		return;
	}
	const registered: Array<{ url: string }> = webhooks[provider].registered;
	await becomesTrue(async () => registered.length > 0, 20);
	check(
		`${id}: registers its address at ${provider}`,
		registered.map((one) => one.url),
		[url],
	);
}

/**
 * Gives the Production URL of the flow's trigger.
 * @param parameters of the trigger, in place of the example's
 * @param entered in *This campaign*
 */
export async function publish(
	id: string,
	{ sandbox, n8nUrl, editor, credentials }: Stage,
	parameters: Node['parameters'] = {},
	entered: Record<string, string> = {},
): Promise<string> {
	const example = await readExample(id, { sandbox: sandbox.url, editor: n8nUrl });
	const webhookId = randomUUID();
	const trigger = example.nodes.find(({ type }) => type.endsWith('Trigger'));
	Object.assign(trigger ?? {}, {
		webhookId,
		parameters: { ...trigger?.parameters, ...parameters },
	});
	const campaign = example.nodes.find(({ name }) => name === 'This campaign');
	const { assignments } = assignmentsSchema.parse(campaign?.parameters.assignments);
	for (const one of assignments) one.value = entered[one.name] ?? one.value;
	Object.assign(campaign?.parameters ?? {}, { assignments: { assignments } });
	await editor.saveWorkflow(id, withCredentials(example, credentials));
	await editor.publish(id);
	return `${n8nUrl}/webhook/${webhookId}/webhook`;
}
