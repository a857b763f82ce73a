import { say, step } from '../../demo/progress';
import type { MeteroidCustomer } from '../../sandbox/meteroid/customers';
import { check } from '../e2e/report';
import type { Account } from './account';
import { importCampaign, runCampaign } from './campaign';
import type { CampaignRun, Changes, Stage } from './campaign';

/** So many chunks at once that the processor is what limits, not how long the mail server takes. */
export const manyAtOnce: Changes = { 'Some at once': { batchSize: 40 } };

/** Whom the example writes to: all but the archived. */
export function customersOf({ sandbox }: Stage): MeteroidCustomer[] {
	return sandbox.customers.meteroid.filter(({ archived }) => !archived);
}

/**
 * Runs the example, with these changes, against a provider that answers after 100 ms.
 * @param meanwhile what happens while it runs
 */
export async function play(
	stage: Stage,
	changes: Changes = {},
	meanwhile: () => Promise<void> = async () => {},
): Promise<CampaignRun> {
	const { sandbox, mailbox } = stage;
	sandbox.reset();
	sandbox.set({ delayMs: 100 });
	mailbox.mails.length = 0;
	await importCampaign(stage, changes);
	return await step('The campaign', async (detail) => {
		const timer = setInterval(() => detail(`${mailbox.mails.length} mails`), 1000);
		const both = Promise.all([runCampaign(stage), meanwhile()]);
		const [run] = await both.finally(() => clearInterval(timer));
		return run;
	});
}

/** Says how a run went, and checks that everybody is accounted for. */
export function checkAccount(result: Account, run: CampaignRun): void {
	const counts = Object.entries(result.reported).map(([code, count]) => `${count} ${code}`);
	const rate = (result.reached / run.seconds).toFixed(0);
	say(`  ${result.reached} mails in ${run.seconds.toFixed(1)} s, ${rate} a second`);
	say(`  reported: ${counts.join(', ')}`);
	check('the flow ran to its end', run.failure ?? null, null);
	check('everybody is accounted for, once', result.problems, []);
}
