import { castOf } from '../stage/notablePeople';
import type { Person } from '../stage/person';
import type { Played } from '../stage/played';
import type { Portal } from '../stage/portal';
import type { Stage } from '../stage/stage';
import { TokenRefused } from '../stage/tokens';
import { appstleApi } from './api';
import { appstleCampaigns } from './campaigns';
import { conditions, type Conditions } from './conditions';
import { AppstleContracts } from './contracts';
import { appstleCustomers } from './customers';
import { AppstleEvents } from './events';
import { AppstleKeys } from './keys';
import { pagePaths, shopDoor } from './shop';
import { AppstleTokens } from './tokens';

/** Appstle, in a shop that sells subscriptions. */
export const played = { conditions, onLoopback: {}, play } satisfies Played;

function play(people: readonly Person[], stage: Stage<Conditions>) {
	const customers = appstleCustomers(people);
	const contracts = new AppstleContracts(customers);
	const keys = new AppstleKeys();
	const tokens = new AppstleTokens(stage);
	const events = new AppstleEvents(customers, stage.conditions);

	const portalAt = (place: keyof typeof pagePaths): Portal => ({
		path: pagePaths[place],
		tokenField: 'token',
		before: shopDoor(place, stage.conditions),
		async visitor(token) {
			const id = await tokens.read(token);
			const customer = customers.find((one) => one.id === id);
			if (!customer) throw new TokenRefused();
			return { ...customer, id: String(id) };
		},
	});

	const credential = (url: string) => ({
		apiKey: keys.apiKey,
		baseUrl: `${url}/appstle`,
		portalUrl: url + pagePaths.apps,
		signingSecret: events.secret,
	});

	return {
		api: appstleApi({ customers, contracts, keys, tokens }, stage),
		portals: [portalAt('apps'), portalAt('tools')],
		customers,
		cast: castOf(customers),
		segments: { subscriptions: () => contracts.all },
		events,
		webhooks: events,
		credential,
		account: (url: string) => ({
			...credential(url),
			appKey: keys.appKey,
			forbiddenKey: keys.forbiddenKey,
		}),
		campaigns: appstleCampaigns(contracts.all),
	};
}
