import type { SandboxRequest } from '../../sandbox';
import type { Reasons } from './compare';
import type { Accepted } from './program';

/** One call, made by the node and by the SDK. */
export interface Call {
	name: string;
	/** Gives why it has failed, or null. Left out where only the SDK makes the call. */
	ours?: () => Promise<string | null>;
	theirs: () => Promise<Accepted>;
	/** What may differ, by the part of the request. */
	reasons?: Reasons;
}

/** A vendor whose SDK is held against the node, in one sandbox. */
export interface Vendor {
	name: string;
	calls: readonly Call[];
	/** Fields of answers that the SDK does not know, each with the reason why they are there. */
	unknownFields: Reasons;
	requests: SandboxRequest[];
	stop(): void;
}
