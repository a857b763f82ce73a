import { vendorNames, vendors, type VendorName } from '../scripts/vendors';
import { changes, fairConditions, type Conditions } from './conditions';
import { played, type Players } from './played';
import { controlRoutes } from './stage/control';
import { fire, type Fired, type Firing } from './stage/fire';
import { Gate, type AnswerWith } from './stage/gate';
import { people } from './stage/people';
import type { Player } from './stage/played';
import { portalRoute } from './stage/portal';
import { Recorder, type SandboxRequest, type Statistics } from './stage/recorder';
import { newServer, playApi } from './stage/server';
import { smsRoutes, type SmsMessage } from './stage/sms';

export { fairConditions, onLoopback } from './conditions';
export type { SandboxAnswer } from './stage/answer';
export type { Conditions, Fired, SandboxRequest, SmsMessage, Statistics };

/** The same part of each vendor. */
type Each<Part extends keyof Players[VendorName]> = { [Name in VendorName]: Players[Name][Part] };
type Accounts = { [Name in VendorName]: ReturnType<Players[Name]['account']> };

/** Each vendor's keys, addresses and whatever else is its alone stand below its name. */
export interface Sandbox extends Accounts {
	url: string;
	/** Each vendor's credential, as users fill it in. */
	credentials: Record<VendorName, Record<string, string>>;
	customers: Each<'customers'>;
	cast: Each<'cast'>;
	segments: Each<'segments'>;
	campaigns: Each<'campaigns'>;
	/** Where vendors send their events to. */
	webhooks: Each<'webhooks'>;
	/** Those in force; change them with `set`. */
	conditions: Readonly<Conditions>;
	/** Changes some conditions, and starts limits, faults and the count before going down anew. */
	set(conditions: Partial<Conditions>): void;
	/** Asked before the vendor; what it leaves undefined, the vendor answers. */
	answerWith(answer: AnswerWith | null): void;
	/** Sends an event, signed, to everyone who is to hear of it; gives how each has answered. */
	fire(vendor: VendorName, event: string, firing?: Firing): Promise<Fired[]>;
	/** The newest 1,000 calls to the vendors, the newest at the end. */
	requests: SandboxRequest[];
	statistics: Statistics;
	sms: SmsMessage[];
	/** Conditions, answerWith, webhooks, requests, statistics and sms back to the start. */
	reset(): void;
	stop(): Promise<void>;
}

/** Plays all vendors on loopback. Fails if the port is taken; port 0 takes any free one. */
export async function startSandbox({ port = 0, customerCount = 300 } = {}): Promise<Sandbox> {
	const conditions = { ...fairConditions };
	const recorder = new Recorder();
	const gate = new Gate(conditions);
	const sms: SmsMessage[] = [];
	const { requests, statistics } = recorder;
	const persons = people(customerCount);
	const players = await forEach<Players>(
		async (name) => await played[name].play(persons, { conditions, statistics }),
	);

	function set(changed: Partial<Conditions>): void {
		Object.assign(conditions, changes.parse(changed));
		gate.restart();
	}

	const fireAt: Sandbox['fire'] = async (name, event, firing = {}) =>
		await fire({ name, events: players[name].events, conditions }, event, firing);

	const app = newServer();
	for (const name of vendorNames) {
		const { api, portals } = players[name];
		playApi(app, name, api, { conditions, recorder, gate });
		for (const portal of portals) portalRoute(app, vendors[name].displayName, portal);
	}
	smsRoutes(app, sms);
	controlRoutes(app, { conditions, changes, set, statistics, fire: fireAt });
	const url = await app.listen({ host: '127.0.0.1', port });

	return {
		...(await forEach<Accounts>((name) => players[name].account(url))),
		url,
		credentials: await forEach<Sandbox['credentials']>((name) => players[name].credential(url)),
		customers: await forEach<Sandbox['customers']>((name) => players[name].customers),
		cast: await forEach<Sandbox['cast']>((name) => players[name].cast),
		segments: await forEach<Sandbox['segments']>((name) => players[name].segments),
		campaigns: await forEach<Sandbox['campaigns']>((name) => players[name].campaigns),
		webhooks: await forEach<Sandbox['webhooks']>((name) => players[name].webhooks),
		conditions,
		set,
		answerWith(answer) {
			gate.answerWith = answer;
		},
		fire: fireAt,
		requests,
		statistics,
		sms,
		reset() {
			set(fairConditions);
			gate.answerWith = null;
			for (const player of Object.values<Player>(players)) {
				player.webhooks.registered.length = 0;
				player.reset?.();
			}
			recorder.reset();
			sms.length = 0;
		},
		stop: async () => await app.close(),
	};
}

/** What is made for each vendor, by its name. */
async function forEach<Made extends Record<VendorName, unknown>>(
	make: (name: VendorName) => Made[VendorName] | Promise<Made[VendorName]>,
): Promise<Made> {
	const made = vendorNames.map(async (name) => [name, await make(name)] as const);
	return Object.fromEntries(await Promise.all(made)) as Made;
}
