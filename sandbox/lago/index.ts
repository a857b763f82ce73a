import { lazy } from '../stage/lazy';
import type { Person } from '../stage/person';
import type { Played } from '../stage/played';
import type { Stage } from '../stage/stage';
import { lagoApi } from './api';
import { lagoCampaigns } from './campaigns';
import { lagoCast } from './cast';
import { conditions, type Conditions } from './conditions';
import { lagoCustomers } from './customers';
import { lagoInvoices } from './invoices';
import { LagoKeys } from './keys';
import { PortalLinks, portalPath } from './portalLinks';
import { lagoSubscriptions } from './subscriptions';

/** Lago, with one organization. */
export const played = { conditions, onLoopback: {}, play } satisfies Played;

function play(people: readonly Person[], stage: Stage<Conditions>) {
	const customers = lagoCustomers(people);
	const invoices = lazy(() => lagoInvoices(customers));
	const subscriptions = lazy(() => lagoSubscriptions(customers));
	const keys = new LagoKeys();
	const links = new PortalLinks(stage);

	const credential = (url: string) => ({ apiKey: keys.apiKey, baseUrl: `${url}/lago` });

	return {
		api: lagoApi({ customers, invoices, subscriptions, keys, links }, stage),
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
		events: null,
		webhooks: null,
		credential,
		account: (url: string) => ({ ...credential(url), limitedKeys: keys.limited }),
		campaigns: lagoCampaigns(invoices, subscriptions),
	};
}
