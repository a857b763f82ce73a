import { http } from '../../../demo/http';
import { fromMail } from '../../../demo/messages';
import { check } from '../../e2e/report';
import { customers, importCampaign, press, type Stage } from '../stage';

const id = 'opened';

/** Whoever opens the portal by the link of a campaign has the time of it in the table; others have not. */
export async function opened(stage: Stage): Promise<void> {
	const { n8n, mailbox, sandbox } = stage;
	const { plain } = sandbox.cast.meteroid;
	const list = [{ customerId: plain.id, email: String(plain.email) }, ...customers(id, 3)];
	mailbox.mails.length = 0;
	const editor = await n8n.start();
	await importCampaign(stage, editor, { id, list });
	await editor.publish(id);
	const before = await press(editor, id);
	check('nobody has opened a link', before.items('How it went')[0]?.opened, 0);
	const text = mailbox.mails.find(({ to }) => to === plain.email)?.text ?? '';
	const [link = ''] = fromMail({ id: '', subject: '', text, html: '', to: [] }).links;
	await http.get(link);
	check('looking is not opening', (await press(editor, id)).items('How it went')[0]?.opened, 0);
	const answer = await http.post(link, undefined, { maxRedirects: 0, validateStatus: () => true });
	check('the button opens the portal', answer.status, 303);
	const after = await press(editor, id);
	const rows = after.items('Everybody so far');
	check('the opening is noted', after.items('How it went')[0]?.opened, 1);
	check(
		'of the one who opened it',
		rows.filter(({ openedAt }) => openedAt !== null).map(({ customer }) => customer),
		[plain.id],
	);
	await n8n.kill();
}
