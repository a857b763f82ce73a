import type { Sandbox } from '../../sandbox';
import { eventTypesIn } from '../../sandbox/meteroid/eventTypes';
import { heardDuring } from './listener';
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
			const heard = await heardDuring(async (url) => await sandbox.fire('meteroid', type, { url }));
			const { headers, body } = { ...heard, body: heard.body.toString() };
			const isDocument = type === 'invoice.accounting_pdf_generated';
			const model = isDocument ? 'InvoiceDocumentsEvent' : models[type.split('.')[0] ?? ''];
			return await sdk.ask({ secret: sandbox.meteroid.signingSecret, body, headers, model });
		},
	}));
