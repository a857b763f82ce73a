import { say } from '../../../demo/progress';
import { check } from '../../e2e/report';
import { account } from '../account';
import type { Stage } from '../campaign';
import { checkAccount, customersOf, manyAtOnce, play } from '../fullRun';
import type { Worker } from '../machines';

/** The campaign on two workers: both work, everybody gets one mail. Gives mails a second. */
export async function twoWorkers(stage: Stage, workers: Worker[]): Promise<number> {
	say('\nTwo workers');
	const before = workers.map(({ finished }) => finished.size);
	const run = await play(stage, manyAtOnce);
	const result = account(customersOf(stage), run.outcomes, stage.mailbox.mails);
	checkAccount(result, run);
	const done = workers.map(({ finished }, index) => finished.size - (before[index] ?? 0));
	say(`  chunks by worker: ${done.join(' and ')}`);
	const chunks = Math.ceil(customersOf(stage).length / 100);
	check(
		'the workers ran all chunks',
		done.reduce((sum, count) => sum + count),
		chunks,
	);
	check('both had a quarter of them or more', Math.min(...done) >= chunks / 4, true);
	// For who has no email the portal is not opened: Require looks at what Load Contact has found.
	const { tokensMinted } = stage.sandbox.statistics;
	check('a token was minted for everybody with an email, once', tokensMinted, result.reached);
	return result.reached / run.seconds;
}
