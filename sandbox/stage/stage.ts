import type { Conditions } from './conditions';
import type { Statistics } from './recorder';

/** What a provider needs of the sandbox it is played in. */
export interface Stage {
	conditions: Readonly<Conditions>;
	/** Where it counts the tokens it mints and the emails it would send. */
	statistics: Statistics;
}
