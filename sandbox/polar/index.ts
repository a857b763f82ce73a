import { lazy } from '../stage/lazy';
import { castOf } from '../stage/notablePeople';
import type { Person } from '../stage/person';
import type { Played } from '../stage/played';
import type { Stage } from '../stage/stage';
import { polarApi } from './api';
import { polarCampaigns } from './campaigns';
import { conditions, type Conditions } from './conditions';
import { polarCustomers } from './customers';
import { PolarEndpoints } from './endpoints';
import { PolarEvents } from './events';
import { PolarKeys } from './keys';
import { polarOrders } from './orders';
import { PortalSessions, portalPath } from './sessions';
import { polarSubscriptions } from './subscriptions';

/** Polar, with one organization. */
export const played = {
	conditions,
	onLoopback: { polarWebhooksTakePrivate: true },
	play,
} satisfies Played;

function play(people: readonly Person[], stage: Stage<Conditions>) {
	const customers = polarCustomers(people);
	const subscriptions = lazy(() => polarSubscriptions(customers));
	const orders = lazy(() => polarOrders(customers, subscriptions()));
	const keys = new PolarKeys();
	const sessions = new PortalSessions(customers, stage);
	const endpoints = new PolarEndpoints(keys, stage.conditions);
	const organization = { customers, subscriptions, orders, keys, sessions, endpoints };
	const events = new PolarEvents(organization, stage.conditions);

	/** The address is no field that users see. */
	const credential = (url: string) => ({ apiKey: keys.apiKey, baseUrl: `${url}/polar` });

	return {
		api: polarApi(organization),
		portals: [
			{
				path: portalPath,
				tokenField: 'customer_session_token',
				visitor: async (token: string) => await sessions.visitor(token),
			},
		],
		customers,
		cast: castOf(customers),
		segments: { orders, subscriptions },
		events,
		webhooks: endpoints,
		credential,
		account: (url: string) => ({
			...credential(url),
			signingSecret: events.secret,
			foreignKey: keys.foreignKey,
			restricted: keys.restricted,
		}),
		campaigns: polarCampaigns(orders),
	};
}
