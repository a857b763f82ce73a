import { becomesTrue } from '../../../demo/waiting';
import { say } from '../../../demo/progress';
import { check } from '../../e2e/report';
import { account } from '../account';
import type { Stage } from '../campaign';
import { checkAccount, customersOf, play } from '../fullRun';
import type { Worker } from '../machines';

/** How much of the campaign is done by then. */
const shareBefore = 0.3;
// As the example has them.
const chunk = 100;
const chunksAtOnce = 10;
const secondsUntilThen = 300;

/** A worker is killed in the middle: the rest goes on, and the chunks it had are reported as in doubt. */
export async function aWorkerDies(stage: Stage, workers: Worker[]): Promise<void> {
	say('\nA worker dies');
	let lost = 0;
	const run = await play(stage, {}, async () => {
		lost = await killWhileBusy(stage, workers);
	});
	const result = account(customersOf(stage), run.outcomes, stage.mailbox.mails);
	checkAccount(result, run);
	const { in_doubt: inDoubt = 0 } = result.reported;
	const why = run.outcomes.find(({ code }) => code === 'in_doubt')?.why;
	say(
		`  lost: about ${lost} chunks, ${inDoubt} customers in doubt, ${result.doubtedReached} with a mail`,
	);
	say(`  ${why}`);
	// What a worker logs may be a moment behind what it does, so `lost` is not exact.
	check('whole chunks are in doubt, some of those at once', isSomeChunks(inDoubt), true);
}

function isSomeChunks(customers: number): boolean {
	return customers > 0 && customers % chunk === 0 && customers <= chunksAtOnce * chunk;
}

/** Kills a worker while it sends; gives how many chunks it had not finished. */
async function killWhileBusy(stage: Stage, workers: Worker[]): Promise<number> {
	const mailsBefore = customersOf(stage).length * shareBefore;
	const unfinished = ({ taken, finished }: Worker) => taken.size - finished.size;
	let victim: Worker | undefined;
	await becomesTrue(async () => {
		if (stage.mailbox.mails.length < mailsBefore) return false;
		victim = workers.find((worker) => unfinished(worker) > 0);
		return victim !== undefined;
	}, secondsUntilThen);
	if (!victim) throw new Error('No worker was busy');
	victim.kill();
	await victim.ended;
	return unfinished(victim);
}
