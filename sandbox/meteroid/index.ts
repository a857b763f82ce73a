import { lazy } from '../stage/lazy';
import type { Person } from '../stage/person';
import type { Played } from '../stage/played';
import type { Stage } from '../stage/stage';
import { meteroidApi } from './api';
import { meteroidCampaigns } from './campaigns';
import { meteroidCast } from './cast';
import { conditions, type Conditions } from './conditions';
import { meteroidCustomers } from './customers';
import { MeteroidEvents } from './events';
import { meteroidInvoices } from './invoices';
import { MeteroidKeys } from './keys';
import { PortalTokens, portalPath } from './portalTokens';
import { References } from './references';
import { meteroidSubscriptions } from './subscriptions';
import { MeteroidWebhookEndpoints } from './webhookEndpoints';

/** Meteroid, with one tenant. */
export const played = {
	conditions,
	onLoopback: { meteroidWebhooksTakePrivate: true },
	play,
} satisfies Played;

function play(people: readonly Person[], stage: Stage<Conditions>) {
	const customers = meteroidCustomers(people);
	const references = new References(customers);
	const subscriptions = lazy(() => meteroidSubscriptions(customers));
	const allInvoices = lazy(() => meteroidInvoices(customers, subscriptions()));
	const invoices = lazy(() =>
		allInvoices().filter(({ consolidatedInto }) => consolidatedInto === null),
	);
	const keys = new MeteroidKeys();
	const tokens = new PortalTokens(stage, references);
	const endpoints = new MeteroidWebhookEndpoints(stage.conditions);
	const events = new MeteroidEvents(
		{ customers, invoices, subscriptions, endpoints },
		stage.conditions,
	);

	/** Without a Signing Secret: the trigger registers its flow, and asks for the secret itself. */
	const credential = (url: string) => ({ apiKey: keys.apiKey, baseUrl: `${url}/meteroid` });

	return {
		api: meteroidApi(
			{ customers, references, subscriptions, allInvoices, invoices, keys, tokens, endpoints },
			stage.conditions,
		),
		portals: [
			{
				path: `${portalPath}/portal/customer`,
				tokenField: 'token',
				visitor: async (token: string) => await tokens.visitor(token),
			},
		],
		customers,
		cast: meteroidCast(customers),
		segments: { invoices, subscriptions },
		events,
		webhooks: endpoints,
		credential,
		account: (url: string) => ({
			...credential(url),
			signingSecret: events.secret,
			forbiddenKey: keys.forbiddenKey,
		}),
		campaigns: meteroidCampaigns(customers, invoices),
		reset: () => keys.reset(),
	};
}
