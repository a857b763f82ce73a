import type { Sandbox } from '../sandbox/index';
import type { Campaign } from './campaigns';
import type { Execution } from './execution';
import type { Inbox } from './inbox';
import { fromMail, fromSms, mailsOf, smsOf, type Message } from './messages';
import { judge, type Outcome } from './outcome';
import { becomesTrue } from './waiting';

const secondsForTheLastMail = 10;

interface Surroundings {
	inbox: Inbox;
	sandbox: Sandbox;
	/** Presses "Execute workflow" and waits for the end. */
	execute(): Promise<Execution>;
}

/** Runs an imported example in n8n and judges what arrived. */
export async function runCampaign(
	campaign: Campaign,
	{ inbox, sandbox, execute }: Surroundings,
): Promise<Outcome> {
	const earlier = new Set((await inbox.mails()).map(({ id }) => id));
	const execution = await execute();
	const arrived = async (): Promise<Message[]> => {
		if (campaign.channel === 'phone') return smsOf(execution, sandbox.sms).map(fromSms);
		const mails = mailsOf(campaign.id, await inbox.mails());
		return mails.filter(({ id }) => !earlier.has(id)).map(fromMail);
	};
	// The mail server shows a mail a moment after it has taken it.
	await becomesTrue(
		async () => (await arrived()).length >= campaign.expected().delivered,
		secondsForTheLastMail,
	);
	return await judge(campaign, execution, await arrived(), sandbox);
}
