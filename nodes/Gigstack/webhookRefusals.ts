import { Failure } from '../core';

/** What the user does about a webhook that gigstack refuses, by the code that its words begin with. */
const advices: Record<string, string> = {
	webhook_plan_required:
		'Your gigstack plan has no webhooks. Change it at gigstack, or ask gigstack.',
	master_team_required:
		'Events whose names start with teams. are for master teams of gigstack Connect. Remove them under Events, or use the key of the master team.',
	webhook_revision_conflict:
		'Somebody changed this webhook at the same moment. Publish the workflow again.',
};

/** What is wrong with a webhook is another matter than what is wrong with a customer. */
export function explained({ failureCode, message, advice }: Failure): Failure {
	const [, known] = Object.entries(advices).find(([code]) => message.includes(code)) ?? [];
	if (known !== undefined) return new Failure(failureCode, message, known);
	const texts: Partial<Record<typeof failureCode, string>> = {
		invalid_input:
			'gigstack sends to addresses with https:// only: set WEBHOOK_URL of your n8n to one. Check the events too: gigstack refuses names that it does not know.',
		forbidden: 'Give the key the permission for webhooks at gigstack, or use another key.',
	};
	return new Failure(failureCode, message, texts[failureCode] ?? advice);
}
