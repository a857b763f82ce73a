import type { IExecuteFunctions } from 'n8n-workflow';
import { realClock } from './clock';
import { Gate, type GateSettings } from './gate';
import { keptInExecution } from './memory';
import { Sharing } from './sharing';

/** What a node has learned of the vendor. */
export interface Learned {
	/** The settings that it was learned with. */
	settings: string;
	/** How fast the vendor can be asked, and how much it can bear at once. */
	gate: Gate;
	/** What it has answered. */
	sharing: Sharing;
}

const placeOf = keptInExecution<{ learned?: Learned }>(() => ({}));

/**
 * What the node has learned in earlier runs of this execution, made ready for another one; nothing
 * where the settings have changed, and after a failure that stopped the node, of which requests may
 * still be under way.
 */
export function learnedSoFar(context: IExecuteFunctions, given: GateSettings): Learned {
	const place = placeOf(context);
	const { learned } = place;
	const settings = JSON.stringify(given);
	if (learned?.settings === settings && learned.gate.closed !== 'stopped') {
		learned.gate.reopen();
		learned.sharing.startRun();
		return learned;
	}
	return (place.learned = {
		settings,
		gate: new Gate(given, realClock),
		sharing: new Sharing(),
	});
}
