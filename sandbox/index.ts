import fastify from 'fastify';
import { sendAnswer, sendError } from './stage/answer';
import { playAppstle } from './appstle';
import type { AppstleCustomer } from './appstle/customers';
import { conditionsSchema, fairConditions, type Conditions } from './stage/conditions';
import { controlRoutes } from './stage/control';
import { Gate, type AnswerWith } from './stage/gate';
import { playGigstack } from './gigstack';
import type { GigstackClient } from './gigstack/clients';
import { connectedTeam } from './gigstack/keys';
import { takeBodiesAsText } from './stage/jsonBody';
import { playMeteroid } from './meteroid';
import { meteroidCast, type MeteroidCast } from './meteroid/cast';
import type { MeteroidCustomer } from './meteroid/customers';
import { castOf, type Cast } from './stage/notablePeople';
import { people } from './stage/people';
import { portalRoute } from './stage/portal';
import { playProvider } from './stage/provider';
import {
	Recorder,
	type ProviderName,
	type SandboxRequest,
	type Statistics,
} from './stage/recorder';
import { segmentsOf, type Segments } from './segments';
import { smsRoutes, type SmsMessage } from './stage/sms';
import { Webhooks, type Fired, type Firing } from './stage/webhooks';

export type { SandboxAnswer } from './stage/answer';
export type { GigstackPayment } from './gigstack/payments';
export type { MeteroidInvoice } from './meteroid/invoices';
export type { MeteroidSubscription } from './meteroid/subscriptions';
export type { AppstleCustomer, Conditions, GigstackClient, MeteroidCustomer };
export type { Fired, SandboxRequest, SmsMessage, Statistics };

export interface Sandbox extends Segments {
	url: string;
	gigstack: {
		baseUrl: string;
		apiKey: string;
		signingSecret: string;
		unscopedKey: string;
		team: string;
	};
	meteroid: { baseUrl: string; apiKey: string; signingSecret: string; forbiddenKey: string };
	appstle: {
		baseUrl: string;
		apiKey: string;
		signingSecret: string;
		appKey: string;
		forbiddenKey: string;
		portalUrl: string;
	};
	customers: {
		gigstack: GigstackClient[];
		meteroid: MeteroidCustomer[];
		appstle: AppstleCustomer[];
	};
	cast: {
		gigstack: Cast<GigstackClient>;
		meteroid: MeteroidCast;
		appstle: Cast<AppstleCustomer>;
	};
	/** Those in force; change them with `set`. */
	conditions: Readonly<Conditions>;
	/** Changes some conditions, and starts limits, faults and the count before going down anew. */
	set(conditions: Partial<Conditions>): void;
	/** Asked before the provider; what it leaves undefined, the provider answers. */
	answerWith(answer: AnswerWith | null): void;
	/** What the providers send their events to. */
	webhooks: Pick<Webhooks, 'endpoints' | 'gigstack' | 'meteroid'>;
	/** Sends an event, signed, to everyone who is to hear of it; gives how each has answered. */
	fire(provider: ProviderName, event: string, firing?: Firing): Promise<Fired[]>;
	/** The newest 1,000 calls to the providers, the newest at the end. */
	requests: SandboxRequest[];
	statistics: Statistics;
	sms: SmsMessage[];
	/** Conditions, answerWith, webhooks, requests, statistics and sms back to the start. */
	reset(): void;
	stop(): Promise<void>;
}

/** Plays the three providers on loopback. Fails if the port is taken; port 0 takes any free one. */
export async function startSandbox({ port = 0, customerCount = 300 } = {}): Promise<Sandbox> {
	const conditions = { ...fairConditions };
	const recorder = new Recorder();
	const gate = new Gate(conditions);
	const sms: SmsMessage[] = [];
	const { requests, statistics } = recorder;
	const stage = { conditions, statistics };
	const persons = people(customerCount);

	function set(changes: Partial<Conditions>): void {
		Object.assign(conditions, conditionsSchema.partial().parse(changes));
		gate.restart();
	}

	const gigstack = await playGigstack(persons, stage);
	const meteroid = playMeteroid(persons, stage);
	const appstle = playAppstle(persons, stage);

	const customers = {
		gigstack: gigstack.clients,
		meteroid: meteroid.customers,
		appstle: appstle.customers,
	};
	const webhooks = new Webhooks(customers, gigstack.webhooks, meteroid.webhooks, conditions);

	// As long as a request line may be: an ID of any length is the provider's to refuse.
	const app = fastify({
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 16_384 },
		frameworkErrors: (error, _request, reply) =>
			void sendAnswer(reply, { status: error.statusCode, body: error.message }),
	});
	app.setErrorHandler(sendError);
	takeBodiesAsText(app);
	for (const { provider, portal } of [gigstack, meteroid, appstle]) {
		playProvider(app, provider, { conditions, recorder, gate });
		portalRoute(app, portal);
	}
	portalRoute(app, appstle.secondPortal);
	smsRoutes(app, sms);
	controlRoutes(app, { conditions, statistics, set, fire: webhooks.fire });
	const url = await app.listen({ host: '127.0.0.1', port });

	return {
		url,
		gigstack: {
			baseUrl: `${url}/gigstack/v2`,
			apiKey: gigstack.keys.apiKey,
			signingSecret: webhooks.secrets.gigstack,
			unscopedKey: gigstack.keys.unscopedKey,
			team: connectedTeam,
		},
		meteroid: {
			baseUrl: `${url}/meteroid`,
			apiKey: meteroid.keys.apiKey,
			signingSecret: webhooks.secrets.meteroid,
			forbiddenKey: meteroid.keys.forbiddenKey,
		},
		appstle: {
			baseUrl: `${url}/appstle`,
			apiKey: appstle.keys.apiKey,
			signingSecret: webhooks.secrets.appstle,
			appKey: appstle.keys.appKey,
			forbiddenKey: appstle.keys.forbiddenKey,
			portalUrl: url + appstle.portal.path,
		},
		customers,
		...segmentsOf({ gigstack, meteroid, appstle }),
		cast: {
			gigstack: castOf(gigstack.clients),
			meteroid: meteroidCast(meteroid.customers),
			appstle: castOf(appstle.customers),
		},
		conditions,
		set,
		answerWith(answer) {
			gate.answerWith = answer;
		},
		webhooks,
		fire: webhooks.fire,
		requests,
		statistics,
		sms,
		reset() {
			set(fairConditions);
			gate.answerWith = null;
			webhooks.reset();
			meteroid.keys.reset();
			recorder.reset();
			sms.length = 0;
		},
		stop: async () => await app.close(),
	};
}
