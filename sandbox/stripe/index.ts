import { lazy } from '../stage/lazy';
import { castOf } from '../stage/notablePeople';
import type { Person } from '../stage/person';
import type { Played } from '../stage/played';
import type { Stage } from '../stage/stage';
import { stripeApi } from './api';
import { stripeCampaigns } from './campaigns';
import { conditions, type Conditions } from './conditions';
import { otherConfiguration } from './configurations';
import { deletedCustomerId, stripeCustomers } from './customers';
import { StripeEvents } from './events';
import { stripeInvoices } from './invoices';
import { connectedAccountId, StripeKeys } from './keys';
import { loginPage } from './loginPage';
import { PortalSessions, portalPath } from './sessions';
import { stripeSubscriptions } from './subscriptions';
import { StripeEndpoints } from './webhookEndpoints';

/** Stripe, with one account, of which the customers are those of test mode. */
export const played = { conditions, onLoopback: {}, play } satisfies Played;

function play(people: readonly Person[], stage: Stage<Conditions>) {
	const customers = stripeCustomers(people);
	const byId = new Map(customers.map((customer) => [customer.id, customer]));
	const subscriptions = lazy(() => stripeSubscriptions(customers));
	const invoices = lazy(() => stripeInvoices(customers, subscriptions()));
	const keys = new StripeKeys();
	const sessions = new PortalSessions({ byId, subscriptions }, stage);

	const endpoints = new StripeEndpoints();
	const events = new StripeEvents({ customers, invoices, subscriptions, endpoints });

	/** The address is no field that users see. */
	const credential = (url: string) => ({ apiKey: keys.apiKey, baseUrl: `${url}/stripe` });

	return {
		api: stripeApi({ customers, byId, subscriptions, invoices, keys, sessions, endpoints }, stage),
		portals: [
			{
				path: `${portalPath}/:secret`,
				tokenField: 'secret',
				before: sessions.before.bind(sessions),
				visitor: async (secret: string) => await sessions.visitor(secret),
			},
			loginPage(customers),
		],
		customers,
		cast: castOf(customers),
		segments: { subscriptions, invoices },
		events,
		webhooks: endpoints,
		credential,
		account: (url: string) => ({
			...credential(url),
			signingSecret: events.secret,
			liveKey: keys.liveKey,
			restricted: keys.restricted,
			connectedAccount: connectedAccountId,
			deletedCustomer: deletedCustomerId,
			otherConfiguration,
		}),
		campaigns: stripeCampaigns(invoices, subscriptions),
		reset: () => events.reset(),
	};
}
