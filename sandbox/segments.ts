import type { AppstleContract } from './appstle/contracts';
import type { GigstackPayment } from './gigstack/payments';
import type { MeteroidInvoice } from './meteroid/invoices';
import type { MeteroidSubscription } from './meteroid/subscriptions';

/** What the providers have of their customers. Each row holds its customer. */
export interface Segments {
	invoices: { readonly meteroid: MeteroidInvoice[] };
	subscriptions: {
		readonly meteroid: MeteroidSubscription[];
		readonly appstle: AppstleContract[];
	};
	payments: { readonly gigstack: GigstackPayment[] };
}

interface Players {
	gigstack: { payments(): GigstackPayment[] };
	meteroid: { subscriptions(): MeteroidSubscription[]; invoices(): MeteroidInvoice[] };
	appstle: { contracts: AppstleContract[] };
}

/** Reads from the providers, some of whom make their rows when they are first asked for. */
export function segmentsOf({ gigstack, meteroid, appstle }: Players): Segments {
	return {
		invoices: {
			get meteroid() {
				return meteroid.invoices();
			},
		},
		subscriptions: {
			get meteroid() {
				return meteroid.subscriptions();
			},
			appstle: appstle.contracts,
		},
		payments: {
			get gigstack() {
				return gigstack.payments();
			},
		},
	};
}
