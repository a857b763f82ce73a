import { vendorNames, vendors, type VendorName } from '../scripts/vendors';
import { changes, fairConditions, type Conditions } from './conditions';
import { play, seenAt, type Vendors } from './players';
import { controlRoutes } from './stage/control';
import { eventsPage } from './stage/eventsPage';
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
export type { AnswerWith, Conditions, Fired, SandboxRequest, SmsMessage, Statistics };

export interface Sandbox extends Vendors {
	url: string;
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

interface Opening {
	/** Any free one unless it is given. */
	port?: number;
	customerCount?: number;
	/** Where people read the mails that flows send. */
	inbox?: string;
}

/** Plays all vendors on loopback. Fails if the port is taken. */
export async function startSandbox({
	port = 0,
	customerCount = 300,
	inbox,
}: Opening = {}): Promise<Sandbox> {
	const conditions = { ...fairConditions };
	const recorder = new Recorder();
	const gate = new Gate(conditions);
	const sms: SmsMessage[] = [];
	const { requests, statistics } = recorder;
	const players = await play(people(customerCount), { conditions, statistics });

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
	const senders = vendorNames.flatMap((name) => {
		const { events, customers, webhooks }: Player = players[name];
		if (!events) return [];
		const fireEvent = async (event: string, firing: Firing) => await fireAt(name, event, firing);
		return { vendor: vendors[name], events, customers, webhooks, fire: fireEvent };
	});
	eventsPage(app, senders, inbox);
	controlRoutes(app, { conditions, changes, set, statistics, fire: fireAt });
	const url = await app.listen({ host: '127.0.0.1', port });

	return {
		...(await seenAt(url, players)),
		url,
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
				if (player.webhooks) player.webhooks.registered.length = 0;
				player.reset?.();
			}
			recorder.reset();
			sms.length = 0;
		},
		stop: async () => await app.close(),
	};
}
