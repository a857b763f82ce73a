import { http } from '../../../demo/http';
import { fromMail } from '../../../demo/messages';
import { check } from '../../e2e/report';
import { entered, importCampaign, importFlow, press, type Stage } from '../stage';

/** By ID, and by an email that the link does not say. */
const campaigns = [
	{ vendor: 'meteroid', example: 'campaign-open-portal-meteroid' },
	{ vendor: 'paddle', example: 'campaign-email-paddle' },
] as const;

/** Whoever opens the portal by a campaign's link is noted; the follow-up writes to the others, once. */
export async function opened(stage: Stage): Promise<void> {
	const { n8n, mailbox, sandbox } = stage;
	const editor = await n8n.start();
	for (const { vendor, example } of campaigns) {
		const { plain, another } = sandbox.cast[vendor];
		const list = [plain, another].map((one) => ({ customerId: one.id, email: String(one.email) }));
		const id = `opened-${vendor}`;
		mailbox.mails.length = 0;
		await importCampaign(stage, editor, { id, list, example });
		const count = async () => (await press(editor, id)).items('How it went')[0]?.opened;
		check(`${example}: nobody has opened a link`, await count(), 0);

		const text = mailbox.mails.find(({ to }) => to === plain.email)?.text ?? '';
		const [link = ''] = fromMail({ text, html: '', to: [] }).links;
		await http.get(link);
		check('looking is not opening', await count(), 0);
		const answer = await http.post(link, undefined, {
			maxRedirects: 0,
			validateStatus: () => true,
		});
		check('the button opens the portal', answer.status, 303);
		check('the opening is noted', await count(), 1);

		const followUp = `follow-up-${vendor}`;
		const values = entered({ campaign: `the reminder at ${vendor}`, first: id, days: 0 });
		await importFlow(stage, editor, followUp, { values });
		await editor.publish(followUp);
		mailbox.mails.length = 0;
		for (const time of ['first', 'second']) {
			await press(editor, followUp);
			check(
				`the ${time} follow-up has written to who has not opened`,
				mailbox.mails.map(({ to }) => to),
				[another.email],
			);
		}
	}
	await n8n.kill();
}
