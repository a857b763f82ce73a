import { say } from '../../../demo/progress';
import { account } from '../account';
import type { Stage } from '../campaign';
import { checkAccount, customersOf, play } from '../fullRun';

/** The campaign where main does all by itself, to compare with; gives customers a second. */
export async function oneProcess(stage: Stage): Promise<number> {
	say('\nOne process');
	const run = await play(stage);
	const result = account(customersOf(stage), run.outcomes, stage.mailbox.mails);
	checkAccount(result, run);
	return result.reached / run.seconds;
}
