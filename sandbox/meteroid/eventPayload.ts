import type { About, Fields } from './about';
import { catalogFields } from './catalogEvents';
import { eventTypesIn } from './eventTypes';
import { newId } from './ids';
import { customerFields, invoiceFields, quoteFields, subscriptionFields } from './customerEvents';
import { creditNoteFields, transactionFields, walletFields } from './moneyEvents';

/** By what an event's name begins with: the fields beside ID, type and time. */
const groups: Readonly<Record<string, (about: About) => Fields>> = {
	addon: catalogFields,
	coupon: catalogFields,
	credit_grant: walletFields,
	credit_note: creditNoteFields,
	customer: customerFields,
	invoice: invoiceFields,
	metric: catalogFields,
	payment: transactionFields,
	plan: catalogFields,
	product: catalogFields,
	quote: quoteFields,
	refund: transactionFields,
	subscription: subscriptionFields,
	wallet: walletFields,
};

/** An event as it is sent: flat, without what is absent. Fails for a type that the version does not send. */
export function eventPayload(about: About): object {
	const { type, version } = about;
	const fields = groups[type.split('.')[0] ?? ''];
	if (!fields || !eventTypesIn(version).includes(type)) {
		throw new Error(`Meteroid ${version} sends no ${type}`);
	}
	const known = Object.entries(fields(about)).filter(([, value]) => (value ?? null) !== null);
	return {
		id: newId('evt_'),
		type,
		...Object.fromEntries(known),
		// When the message was built, which is later than what it tells of.
		timestamp: new Date().toISOString(),
	};
}
