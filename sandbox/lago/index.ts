import { lazy } from '../stage/lazy';
import type { Person } from '../stage/person';
import type { Played } from '../stage/played';
import type { Stage } from '../stage/stage';
import { lagoApi } from './api';
import { lagoCampaigns } from './campaigns';
import { lagoCast } from './cast';
import { conditions, type Conditions } from './conditions';
import { LagoEvents } from './events';
import { lagoCustomers } from './customers';
import { lagoInvoices } from './invoices';
import { LagoKeys } from './keys';
import { PortalLinks, portalPath } from './portalLinks';
import { LagoSigning } from './signing';
import { lagoSubscriptions } from './subscriptions';
import { LagoWebhookEndpoints } from './webhookEndpoints';

/** Lago, with one organization. */
export const played = { conditions, onLoopback: {}, play } satisfies Played;

function play(people: readonly Person[], stage: Stage<Conditions>) {
	const customers = lagoCustomers(people);
	const invoices = lazy(() => lagoInvoices(customers));
	const subscriptions = lazy(() => lagoSubscriptions(customers));
	const keys = new LagoKeys();
	const links = new PortalLinks(stage);
	const signing = new LagoSigning();
	const endpoints = new LagoWebhookEndpoints(signing, stage.conditions);
	const events = new LagoEvents({ customers, invoices, subscriptions, endpoints, signing });

	const credential = (url: string) => ({
		apiKey: keys.apiKey,
		baseUrl: `${url}/lago`,
		signingSecret: signing.hmacKey,
	});

	return {
		api: lagoApi({ customers, invoices, subscriptions, keys, links, signing, endpoints }, stage),
		portals: [
			{
				path: `${portalPath}/customer-portal/:token`,
				tokenField: 'token',
				visitor: async (token: string) => await links.visitor(token),
			},
		],
		customers,
		cast: lagoCast(customers),
		segments: { invoices, subscriptions },
		events,
		webhooks: endpoints,
		credential,
		account: (url: string) => ({
			...credential(url),
			limitedKeys: keys.limited,
		}),
		campaigns: lagoCampaigns(invoices, subscriptions),
	};
}
