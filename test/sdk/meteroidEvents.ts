import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Sandbox } from '../../sandbox';
import { eventTypesIn } from '../../sandbox/meteroid/eventTypes';
import type { Program } from './program';
import type { Call } from './vendor';

/** By group: the SDK's model of an event. */
const models: Readonly<Record<string, string>> = {
	addon: 'AddOnEvent',
	coupon: 'CouponEvent',
	credit_note: 'CreditNoteEvent',
	customer: 'CustomerEvent',
	invoice: 'InvoiceEvent',
	metric: 'MetricEvent',
	payment: 'PaymentEvent',
	plan: 'PlanEvent',
	product: 'ProductEvent',
	quote: 'QuoteEvent',
	refund: 'PaymentEvent',
	subscription: 'SubscriptionEvent',
};

/** Every event of generation B, as it arrives: its signature, and its body where the SDK has a model for it. */
export const eventsRead = (sandbox: Sandbox, sdk: Program): Call[] =>
	eventTypesIn('B').map((type) => ({
		name: `the event ${type}`,
		async theirs() {
			const { body, headers } = await delivered(sandbox, type);
			const isDocument = type === 'invoice.accounting_pdf_generated';
			const model = isDocument ? 'InvoiceDocumentsEvent' : models[type.split('.')[0] ?? ''];
			return await sdk.ask({ secret: sandbox.meteroid.signingSecret, body, headers, model });
		},
	}));

/** An event as it arrives. */
async function delivered(sandbox: Sandbox, type: string) {
	let delivery = { body: '', headers: {} };
	const server = createServer(async (request, response) => {
		delivery = { body: await text(request), headers: request.headers };
		response.end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	try {
		await sandbox.fire('meteroid', type, { url: `http://127.0.0.1:${address.port}/` });
	} finally {
		server.close();
	}
	return delivery;
}
