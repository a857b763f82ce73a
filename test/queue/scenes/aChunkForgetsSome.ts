import { addressOf } from '../../../demo/addresses';
import { say } from '../../../demo/progress';
import { check } from '../../e2e/report';
import { account } from '../account';
import type { Stage } from '../campaign';
import { checkAccount, customersOf, play } from '../fullRun';

const customers = 300;

/** Whoever puts other nodes into the lower half may lose items there. They are in doubt, not forgotten. */
export async function aChunkForgetsSome(stage: Stage): Promise<void> {
	say('\nA chunk forgets some');
	const run = await play(stage, {
		Customers: { returnAll: false, limit: customers },
		// Those without an email come by the fourth.
		'All of the batch': { numberInputs: 2 },
	});
	const all = customersOf(stage).slice(0, customers);
	const result = account(all, run.outcomes, stage.mailbox.mails);
	checkAccount(result, run);
	const forgotten = all.filter((customer) => addressOf(customer, 'email') === null).length;
	check('those forgotten are in doubt', result.reported.in_doubt, forgotten);
}
