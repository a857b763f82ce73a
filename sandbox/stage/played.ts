import type { z } from 'zod';
import type { Api } from './api';
import type { PlayedCampaigns } from './campaign';
import type { Events } from './events';
import type { Customer, Person } from './person';
import type { Portal } from './portal';
import type { Stage } from './stage';

/** All that the sandbox, the tests and the demo need of a vendor: what its folder exports as `played`. */
export interface Played {
	/** The ways in which it is played, with the usual one as the default of each. */
	conditions: z.AnyZodObject;
	/** What must be set for it to send events to an n8n on loopback, which has no public address. */
	onLoopback: object;
	/** Begins to play it, with these people as its customers. */
	play(people: readonly Person[], stage: Stage): Player | Promise<Player>;
}

/** A vendor that is being played. */
export interface Player {
	api: Api;
	/** The pages that its links open. */
	portals: readonly Portal[];
	/** In the order of the people. */
	customers: readonly Customer[];
	/** Those of them that tests name, each for what is odd about them. */
	cast: object;
	/** What it has of its customers, each row with the customer in it. Made when it is first asked for. */
	segments: Record<string, () => readonly object[]>;
	/** Null where it sends none. */
	events: Events | null;
	/** The addresses that it was told to send events to, by API or in its dashboard. */
	webhooks: { registered: Array<{ url: string }> } | null;
	/** The vendor's credential, as users fill it in. `url` is the sandbox's own address. */
	credential(url: string): Record<string, string>;
	/** Keys, addresses and whatever else is this vendor's alone, for tests. */
	account(url: string): object;
	/** The examples that write to its customers. */
	campaigns: PlayedCampaigns;
	/** What it forgets between tests, beside its webhooks. */
	reset?(): void;
}
