import type { Customer } from './person';

/** What a campaign came to. */
export interface Counts {
	customers: number;
	delivered: number;
	/** How many customers were not reached, by code. */
	failed: Record<string, number>;
}

/** An example that sends messages to customers of one vendor, and what must come of it in the sandbox. */
export type PlayedCampaign = {
	/** The field of the customer that the messages go to. */
	channel: 'email' | 'phone';
	/** How its links are opened: by following them, by pressing the button of the page they lead to, or by logging in there. */
	opensBy: 'link' | 'button' | 'login';
	/** Whether its messages are sent by other runs than the one that is started. */
	inChunks?: true;
	/** Whether its list names what customers owe, and a node chooses those whose next step is due. */
	inSteps?: true;
} & (
	| {
			/** Where the example lists its customers itself. */
			counts: Counts;
	  }
	| {
			/** Whom it must find and write to; each of them once, however often named. */
			audience(): Customer[];
	  }
);

/** By the file in examples/ without its ending. */
export type PlayedCampaigns = Record<string, PlayedCampaign>;
