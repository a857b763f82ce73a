import { say } from '../../../demo/progress';
import { account } from '../account';
import type { Stage } from '../campaign';
import { checkAccount, customersOf, manyAtOnce, play } from '../fullRun';

/** The campaign where main does all by itself, to compare with the two workers, if they have run. */
export async function oneProcess(
	stage: Stage,
	mailsPerSecondOfTwo: number | undefined,
): Promise<void> {
	say('\nOne process');
	const run = await play(stage, manyAtOnce);
	const result = account(customersOf(stage), run.outcomes, stage.mailbox.mails);
	checkAccount(result, run);
	if (mailsPerSecondOfTwo === undefined) return;
	const ratio = mailsPerSecondOfTwo / (result.reached / run.seconds);
	say(`  the two workers had ${ratio.toFixed(2)} times this rate`);
}
