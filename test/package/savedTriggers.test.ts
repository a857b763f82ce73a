import { join } from 'node:path';
import { sandboxForTests } from '../support/sandbox';
import { Flow as Trigger } from '../support/webhook';
import { asMessage, expectOwnPortal } from './flow/messages';
import type { Mail } from './flow/ownNodes';
import { recordedCall } from './flow/recordedCall';
import { loadPackage } from './flow/run';
import { credentialsFor, savedFlow } from './flow/saved';

const sandbox = sandboxForTests();

interface Example {
	name: string;
	/** Of those that there were. */
	vendor: 'appstle' | 'gigstack' | 'meteroid';
	start: string;
	event: string;
	subject: string;
}

test.each<Example>([
	{
		name: 'payment-failed-appstle',
		vendor: 'appstle',
		start: 'Payment failed',
		event: 'subscription.billing-failure',
		subject: 'Your payment did not go through',
	},
	{
		name: 'payment-past-due-gigstack',
		vendor: 'gigstack',
		start: 'Payment due soon',
		event: 'payment.upcoming_due_date',
		subject: 'Your payment is due soon',
	},
	{
		name: 'invoice-finalized-meteroid',
		vendor: 'meteroid',
		start: 'Invoice finalized',
		event: 'invoice.finalized',
		subject: 'Your new invoice',
	},
])(
	'$name, saved before, mails the customer of an event their own link, if it is signed',
	async ({ name, vendor, start, event, subject }) => {
		const loaded = await loadPackage(join(__dirname, '../..'));
		const mails: Mail[] = [];
		const flow = savedFlow(name, loaded, sandbox(), mails);
		const node = flow.node(start);
		const { id: customerId } = sandbox().cast[vendor].another;
		const call = await recordedCall(async (url) => {
			await sandbox().fire(vendor, event, { url, customerId });
		});
		const [credential = ''] = Object.keys(node.credentials ?? {});
		// In its account's dashboard the user has looked up the secret and entered it.
		const { signingSecret } = sandbox()[vendor];
		const entered = { ...credentialsFor(sandbox())[credential], signingSecret };
		const trigger = new Trigger({
			node: flow.types.getByNameAndVersion(node.type, node.typeVersion),
			credentialTypes: loaded.credentials,
			credentials: { [credential]: entered },
			parameters: node.parameters,
		});
		const { started } = await trigger.receive(call);
		await flow.run(node, [started.map((json) => ({ json }))]);
		expect(mails).toMatchObject([{ subject }]);
		const [message = { to: [], links: [] }] = mails.map(asMessage);
		expect(await expectOwnPortal(message, vendor, sandbox())).toBe(String(customerId));
		await flow.run(node, [started.map((json) => ({ json: { ...json, verified: false } }))]);
		expect(mails).toHaveLength(1);
	},
);
