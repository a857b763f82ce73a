import { say } from '../../../demo/progress';
import { check } from '../../e2e/report';
import { account } from '../account';
import type { Stage } from '../campaign';
import { checkAccount, customersOf, play } from '../fullRun';

const customers = 2000;
const chunksAtOnce = 10;
const perChunk = 5;
/** Requests leave as evenly as the node sends them, but on a busy machine they arrive in bunches. */
const bunching = 1.5;

/** Each chunk paces itself, so that several at once come to so many times the rate. */
export async function rateOfAll(stage: Stage): Promise<void> {
	say(`\n${perChunk} requests a second for each of ${chunksAtOnce} chunks at once`);
	const run = await play(stage, {
		Customers: { returnAll: false, limit: customers },
		'Get portal link': { options: { maxRequestsPerSecond: perChunk, require: ['email'] } },
	});
	const { fullestSecond } = stage.sandbox.statistics;
	checkAccount(
		account(customersOf(stage).slice(0, customers), run.outcomes, stage.mailbox.mails),
		run,
	);
	say(`  the fullest second had ${fullestSecond} requests`);
	check('together hardly more', fullestSecond <= chunksAtOnce * perChunk * bunching, true);
	check('and more than one chunk may by itself', fullestSecond > perChunk, true);
}
