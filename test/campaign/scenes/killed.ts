import { randomInt } from 'node:crypto';
import { say } from '../../../demo/progress';
import { becomesTrue } from '../../../demo/waiting';
import { check } from '../../e2e/report';
import { checkAccount } from '../account';
import { customers, importCampaign, press, type Stage } from '../stage';

const kills = 3;
const id = 'killed';

/** n8n is killed at three moments of a campaign, and the campaign is run again each time. */
export async function killed(stage: Stage, count: number): Promise<void> {
	const { n8n, mailbox } = stage;
	const list = customers(id, count);
	mailbox.mails.length = 0;
	let editor = await n8n.start();
	// Each kill leaves a batch in doubt, and there has to be somebody left to write to.
	const batchSize = Math.min(100, Math.ceil(count / 10));
	await importCampaign(stage, editor, { id, list, batchSize });
	for (let kill = 1; kill <= kills; kill += 1) {
		const share = Math.floor(count / (kills + 1));
		const goal = mailbox.mails.length + randomInt(1, share);
		// The editor never hears of the end of a run that is killed.
		let ended: string | null = null;
		void press(editor, id).then(
			({ failure }) => (ended = failure ?? 'it came to its end'),
			(error: unknown) => (ended = String(error)),
		);
		const arrived = await becomesTrue(async () => mailbox.mails.length >= goal, 180);
		if (!arrived) say(`  of the run: ${ended ?? 'it has not ended'}`);
		await n8n.kill();
		check(`kill ${kill}: mails were on their way`, arrived, true);
		say(`  killed after ${mailbox.mails.length} mails`);
		editor = await n8n.start();
	}
	const before = mailbox.mails.length;
	const last = await press(editor, id);
	checkAccount(list, mailbox, last);
	check('the last run had somebody to write to', mailbox.mails.length > before, true);
	const mails = mailbox.mails.length;
	const again = await press(editor, id);
	check('one run more sends nothing', mailbox.mails.length, mails);
	check('and asks for the list once', again.items('Customers').length, count);
	await n8n.kill();
}
