import { lazy } from '../stage/lazy';
import { castOf } from '../stage/notablePeople';
import type { Person } from '../stage/person';
import type { Played } from '../stage/played';
import type { Stage } from '../stage/stage';
import { gigstackApi } from './api';
import { gigstackCampaigns } from './campaigns';
import { gigstackClients } from './clients';
import { conditions, type Conditions } from './conditions';
import { GigstackEvents } from './events';
import { connectedTeam, gigstackKeys } from './keys';
import { gigstackPayments } from './payments';
import { PortalLinks, portalPath } from './portalLinks';
import { GigstackWebhooks } from './webhooks';

/** gigstack, with a team of its own and one that is connected. */
export const played = {
	conditions,
	onLoopback: { gigstackWebhooksTakeHttp: true },
	play,
} satisfies Played;

async function play(people: readonly Person[], stage: Stage<Conditions>) {
	const clients = gigstackClients(people);
	const payments = lazy(() => gigstackPayments(clients));
	const keys = await gigstackKeys();
	const links = new PortalLinks(clients, stage);
	const webhooks = new GigstackWebhooks(stage.conditions);

	const credential = (url: string) => ({
		apiKey: keys.apiKey,
		baseUrl: `${url}/gigstack/v2`,
		signingSecret: webhooks.secret,
	});

	return {
		api: gigstackApi({ clients, payments, keys, links, webhooks }, stage),
		portals: [
			{
				path: portalPath,
				tokenField: 'token',
				visitor: async (token: string) => await links.visitor(token),
			},
		],
		customers: clients,
		cast: castOf(clients),
		segments: { payments },
		events: new GigstackEvents(clients, webhooks, stage.conditions),
		webhooks,
		credential,
		account: (url: string) => ({
			...credential(url),
			unscopedKey: keys.unscopedKey,
			team: connectedTeam,
		}),
		campaigns: gigstackCampaigns(payments),
	};
}
