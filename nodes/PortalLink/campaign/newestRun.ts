import { Failure } from '../../core';
import type { Table } from './table';

// Of all runs of a campaign only the newest may write to customers. Each one first writes into the table
// that it is the newest, and reads the table afterwards; before it writes to a batch it has noted, it
// looks whether it still is. So of two runs either sees what the other has taken.

const advice =
	'The newest run goes on, and this one ends here, so that nobody gets the message twice. If both end, run the campaign once more.';

/**
 * Before the first batch.
 * @throws Failure newer_run where another one is the newest, or began at the same moment
 */
export function checkNewestAtFirst({ newestRuns }: Table, execution: string): void {
	if (newestRuns.length === 0) {
		throw new Failure(
			'invalid_input',
			'The table does not say which run of this campaign is the newest.',
			'Leave the Data Table nodes in front of this one as they are in the example.',
		);
	}
	const other = newestRuns.find((run) => run !== execution);
	if (other === undefined) return;
	const message = `Another run of this campaign has started: execution ${other}.`;
	throw new Failure(
		'newer_run',
		message,
		`${advice} If you were trying single steps, press Execute workflow.`,
	);
}

/**
 * Before each batch, by the rows of this run.
 * @throws Failure newer_run where this one is not the newest any more
 */
export function checkStillNewest({ newestRuns }: Table, execution: string): void {
	if (newestRuns.includes(execution)) return;
	throw new Failure('newer_run', 'A newer run of this campaign has started.', advice);
}
