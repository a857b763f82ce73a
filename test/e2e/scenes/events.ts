import { http } from '../../../demo/http';
import { becomesTrue } from '../../../demo/waiting';
import { readExample, withCredentials } from '../../../demo/workflow';
import { linkInMail } from '../mailLink';
import { check } from '../report';
import type { Stage } from '../stage';
import { asVisitor, shownCustomer } from '../visitor';

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
		id: 'payment-past-due-gigstack',
		provider: 'gigstack' as const,
		event: 'payment.upcoming_due_date',
		otherEvent: 'payment.created',
	},
];

/** Each flow, once it is published, mails that customer the link when the provider's event comes, and only then. */
export async function eventsSendMails(stage: Stage): Promise<void> {
	for (const flow of flows) await eventSendsMail(flow, stage);
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
	const deliveryId = `msg_${id}`;
	const fired = await sandbox.fire(provider, event, { customerId, deliveryId });
	check(
		`${id}: the event is answered`,
		fired.map(({ status, body }) => [status, body]),
		[[200, '']],
	);
	const arrived = await becomesTrue(async () => (await mails()) > before, 20);
	check(`${id}: and mails the link`, arrived, true);
	await sandbox.fire(provider, event, { customerId, deliveryId });
	const unsigned = await http.post(url, {}, { validateStatus: () => true });
	check(`${id}: without a signature it is refused`, unsigned.status, 401);
	// Once the next one has its mail, one for the repeat would be there too.
	await sandbox.fire(provider, event, { customerId: sandbox.cast[provider].plain.id });
	await becomesTrue(async () => (await mails()) >= before + 2, 20);
	check(`${id}: one mail each, whatever came twice or unsigned`, (await mails()) - before, 2);

	await asVisitor(stage, async ({ page }) => {
		await page.goto(await linkInMail(stage, customer.email?.toLowerCase() ?? ''));
		check(
			`${id}: which opens that customer's portal`,
			await shownCustomer(page),
			String(customerId),
		);
	});
}

/** The flow's address has come to the provider: by itself, or pasted by hand. */
async function isKnownAt(
	provider: (typeof flows)[number]['provider'],
	{ id, url, stage }: { id: string; url: string; stage: Stage },
): Promise<void> {
	const { webhooks } = stage.sandbox;
	if (provider === 'appstle') {
		webhooks.endpoints.appstle.push(url);
		return;
	}
	const { registered } = { gigstack: webhooks.gigstack, meteroid: webhooks.meteroid.endpoints }[
		provider
	];
	await becomesTrue(async () => registered.length > 0, 20);
	check(
		`${id}: registers its address at ${provider}`,
		registered.map((one) => one.url),
		[url],
	);
}

/** Gives the Production URL of the flow's trigger. */
async function publish(
	id: string,
	{ sandbox, n8nUrl, editor, credentials }: Stage,
): Promise<string> {
	const example = await readExample(id, { sandbox: sandbox.url, editor: n8nUrl });
	await editor.saveWorkflow(id, withCredentials(example, credentials));
	await editor.publish(id);
	const trigger = example.nodes.find(({ type }) => type.endsWith('Trigger'));
	return `${n8nUrl}/webhook/${String(trigger?.webhookId)}/webhook`;
}
