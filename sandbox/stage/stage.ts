import type { SharedConditions } from './conditions';
import type { Statistics } from './recorder';

/** What a vendor needs of the sandbox it is played in. */
export interface Stage<Conditions = SharedConditions> {
	/** Those in force, which change. */
	conditions: Readonly<Conditions>;
	/** Where it counts the tokens it mints and the emails it would send. */
	statistics: Statistics;
}
