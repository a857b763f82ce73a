import { configurationAnswer, defaultConfiguration } from './configurations';
import { customerAnswer, type StripeCustomer } from './customers';
import { seconds, stripeId } from './ids';
import { invoiceAnswer, type StripeInvoice } from './invoices';
import { subscriptionAnswer, type StripeSubscription } from './subscriptions';

/** Whom an event is about, with one of what they have. */
interface About {
	customer: StripeCustomer;
	invoice: StripeInvoice | undefined;
	subscription: StripeSubscription | undefined;
}

/** The object that an event is about. Fails for a customer who has none such. */
export function eventObject(type: string, about: About): object {
	const [, start = ''] = /^(.+)\.[a-z_]+$/.exec(type) ?? [];
	const make = makers[start];
	if (make === undefined) throw new Error(`Stripe sends no ${type} here`);
	return make(about, type);
}

const makers: Readonly<Record<string, (about: About, type: string) => object>> = {
	'billing_portal.configuration': () => configurationAnswer(defaultConfiguration, null, false),
	'billing_portal.session': ({ customer }) => session(customer),
	charge: ({ customer }) => ({
		...own('ch', 'charge', customer),
		billing_details: billingDetails(customer),
		receipt_email: null,
	}),
	'checkout.session': ({ customer }) => ({
		...own('cs', 'checkout.session', customer),
		customer_details: { email: customer.email, name: customer.name },
		customer_email: null,
	}),
	customer: ({ customer }) => customerAnswer(customer),
	// A card as it was saved before there were payment methods.
	'customer.source': ({ customer }) => ({ ...own('card', 'card', customer), name: null }),
	'customer.subscription': ({ subscription }) => {
		if (subscription) return subscriptionAnswer(subscription, false);
		throw new Error('This customer has no subscription');
	},
	invoice: ({ invoice }, type) => invoiceOf(invoice, type),
	payment_intent: ({ customer }) => ({
		...own('pi', 'payment_intent', customer),
		receipt_email: null,
	}),
	payment_method: ({ customer }, type) => ({
		...own('pm', 'payment_method', customer),
		billing_details: billingDetails(customer),
		// Once it is taken away it is nobody's.
		...(type.endsWith('.detached') && { customer: null }),
	}),
	setup_intent: ({ customer }) => own('seti', 'setup_intent', customer),
};

function invoiceOf(invoice: StripeInvoice | undefined, type: string): object {
	if (invoice === undefined) throw new Error('This customer has no invoice');
	const answer = Object.entries(invoiceAnswer(invoice, false));
	// One that is only announced has no ID yet.
	const isUpcoming = type === 'invoice.upcoming';
	return Object.fromEntries(answer.filter(([name]) => !isUpcoming || name !== 'id'));
}

function session(customer: StripeCustomer): object {
	return {
		...own('bps', 'billing_portal.session', customer),
		configuration: defaultConfiguration,
		customer_account: null,
		flow: null,
		locale: null,
		on_behalf_of: null,
		return_url: 'https://example.com/account',
		url: 'https://billing.stripe.com/p/session/test_announced',
	};
}

/** What all objects of a customer have. */
function own(prefix: string, object: string, { id, createdAt }: StripeCustomer) {
	return {
		id: stripeId(prefix, `${object} ${id}`, 18),
		object,
		created: seconds(createdAt),
		customer: id,
		livemode: false,
	};
}

const billingDetails = ({ email, name, phone }: StripeCustomer): object => ({
	address: null,
	email,
	name,
	phone,
});
