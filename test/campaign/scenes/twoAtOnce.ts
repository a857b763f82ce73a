import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../../../demo/progress';
import { check } from '../../e2e/report';
import { checkAccount } from '../account';
import { customers, importCampaign, press, type Stage } from '../stage';

/** The button is pressed twice, at the same time or a moment later. */
export async function twoAtOnce(stage: Stage, count: number): Promise<void> {
	const { n8n, mailbox } = stage;
	const editor = await n8n.start();
	for (const milliseconds of [0, 700]) {
		say(`\nTwo runs, ${milliseconds} ms apart`);
		const id = `twice${milliseconds}`;
		const list = customers(id, count);
		mailbox.mails.length = 0;
		await importCampaign(stage, editor, { id, list });
		const second = pause(milliseconds).then(async () => await press(editor, id));
		const runs = await Promise.all([press(editor, id), second]);
		const shares = runs.map((run) => run.items('Write the message').length);
		say(`  they took ${shares.join(' and ')}`);
		// One of them ends after its batch. Of two that begin at the same moment both may, on PostgreSQL.
		check(
			'no customer was taken by both',
			shares.reduce((total, share) => total + share) <= count,
			true,
		);
		const third = await press(editor, id);
		checkAccount(list, mailbox, third);
		check('nobody is in doubt', third.items('Who was not reached'), []);
	}
	await n8n.kill();
}
