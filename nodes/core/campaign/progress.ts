import type { IExecuteFunctions } from 'n8n-workflow';
import { Failure } from '../errors';
import { realClock } from './clock';
import { missingEmails } from './missingEmails';
import type { Outcome } from './outcome';
import type { Run } from './run';
import { summary, Tally } from './summary';

const betweenLogs = 30_000;

/** Logs in long runs how far they are, and says in the end what became of the items. */
export class Progress {
	private handled = 0;
	private nextLog = realClock.now() + betweenLogs;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly total: number,
	) {}

	/** Counts an item that was handled. */
	step(): void {
		this.handled++;
		if (realClock.now() < this.nextLog) return;
		this.nextLog = realClock.now() + betweenLogs;
		this.context.logger.info(
			`${this.context.getNode().name}: ${this.handled} of ${this.total} done`,
		);
	}

	/**
	 * Shows in lines above the output how it went, and what the next node will miss. A single item speaks for itself.
	 * @param repeated how many customers came more than once
	 */
	tell({ noun, gate, contactOptions }: Run, outcomes: readonly Outcome[], repeated: number): void {
		const tally = tallyOf(outcomes);
		tally.repeated = repeated;
		if (this.total > 1) {
			const type = tally.failed.size > 0 ? 'warning' : 'info';
			const message = summary(tally, noun, gate.heldBack);
			this.context.addExecutionHints({ message, type, location: 'outputPane' });
		}
		const message = tally.results > 1 && missingEmails(outcomes, noun, contactOptions);
		if (message)
			this.context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
	const tally = new Tally();
	for (const outcome of outcomes) {
		if (outcome instanceof Failure) tally.addFailure(outcome.failureCode);
		else {
			tally.results += outcome.length;
			tally.neverExpire += outcome.filter(({ json }) => json.expirySource === 'never').length;
		}
	}
	return tally;
}
