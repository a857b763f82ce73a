import type { Sandbox } from '../sandbox/index';
import type { Campaign } from './campaigns';
import type { Editor } from './editor';
import type { Inbox } from './inbox';
import { fromMail, fromSms, type Message } from './messages';
import { judge, type Outcome } from './outcome';
import { becomesTrue } from './waiting';

const secondsForTheLastMail = 10;

/** Runs an imported example in n8n and judges what arrived. */
export async function runCampaign(
	campaign: Campaign,
	{ editor, inbox, sandbox }: { editor: Editor; inbox: Inbox; sandbox: Sandbox },
): Promise<Outcome> {
	const earlierMails = new Set((await inbox.mails()).map(({ id }) => id));
	const earlierSms = sandbox.sms.length;
	const arrived = async (): Promise<Message[]> => {
		if (campaign.channel === 'phone') return sandbox.sms.slice(earlierSms).map(fromSms);
		const mails = await inbox.mails();
		return mails.filter(({ id }) => !earlierMails.has(id)).map(fromMail);
	};

	const execution = await editor.execute(campaign.id, 'Run the campaign');
	// The mail server shows a mail a moment after it has taken it.
	await becomesTrue(
		async () => (await arrived()).length >= campaign.expected(sandbox).delivered,
		secondsForTheLastMail,
	);
	return await judge(campaign, execution, await arrived(), sandbox);
}
