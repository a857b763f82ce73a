import { lazy } from '../stage/lazy';
import { castOf } from '../stage/notablePeople';
import type { Person } from '../stage/person';
import type { Played } from '../stage/played';
import type { Stage } from '../stage/stage';
import { paddleApi } from './api';
import { paddleCampaigns } from './campaigns';
import { conditions, type Conditions } from './conditions';
import { paddleCustomers } from './customers';
import { PaddleDestinations } from './destinations';
import { PaddleEvents } from './events';
import { PaddleKeys } from './keys';
import { PortalSessions, portalPath } from './sessions';
import { paddleSubscriptions } from './subscriptions';
import { paddleTransactions } from './transactions';

/** Paddle Billing, with one account, which is one of the sandbox. */
export const played = { conditions, onLoopback: {}, play } satisfies Played;

function play(people: readonly Person[], stage: Stage<Conditions>) {
	const customers = paddleCustomers(people);
	const byId = new Map(customers.map((customer) => [customer.id, customer]));
	const subscriptions = lazy(() => paddleSubscriptions(customers));
	const transactions = lazy(() => paddleTransactions(customers, subscriptions()));
	const keys = new PaddleKeys();
	const sessions = new PortalSessions({ byId, subscriptions }, stage);

	const destinations = new PaddleDestinations();
	const events = new PaddleEvents({ customers, transactions, subscriptions, destinations });

	/** The address is no field that users see. */
	const credential = (url: string) => ({ apiKey: keys.apiKey, baseUrl: `${url}/paddle` });

	return {
		api: paddleApi(
			{ customers, byId, subscriptions, transactions, keys, sessions, destinations },
			stage,
		),
		portals: [
			{
				path: `${portalPath}/:account`,
				tokenField: 'token',
				visitor: async (token: string) => await sessions.visitor(token),
			},
		],
		customers,
		cast: castOf(customers),
		segments: { subscriptions, transactions },
		events,
		webhooks: destinations,
		credential,
		account: (url: string) => ({
			...credential(url),
			signingSecret: events.secret,
			liveKey: keys.liveKey,
			oldKey: keys.oldKey,
			restricted: keys.restricted,
		}),
		campaigns: paddleCampaigns(transactions),
	};
}
