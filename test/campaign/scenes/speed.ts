import { say } from '../../../demo/progress';
import { check } from '../../e2e/report';
import { customers, importCampaign, press, type Stage } from '../stage';

/** As it was saved before. */
const inOneGo = '../test/package/saved/campaign-open-portal';

/** A campaign in batches beside the same as it was before, in one go and without the table. */
export async function speed(stage: Stage, count: number): Promise<void> {
	const { n8n, mailbox } = stage;
	const editor = await n8n.start();
	const seconds = async (id: string, example?: string): Promise<number> => {
		mailbox.mails.length = 0;
		await importCampaign(stage, editor, { id, list: customers(id, count), example });
		const startedAt = Date.now();
		await press(editor, id);
		check(`${id}: everybody has a mail`, mailbox.mails.length, count);
		return (Date.now() - startedAt) / 1000;
	};
	const before = await seconds('inonego', inOneGo);
	const now = await seconds('inbatches');
	say(`  ${count} customers in one go: ${before.toFixed(1)} s, in batches: ${now.toFixed(1)} s`);
	await n8n.kill();
}
