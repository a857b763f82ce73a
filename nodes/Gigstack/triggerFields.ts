import { setupNotice, type EventWords } from '../core/webhook';

const description = 'Only for master teams of gigstack Connect';

/** The events that gigstack documents, as far as their names do not say it all. */
export const eventWords: EventWords = {
	'payment.upcoming_due_date': { name: 'Payment Due Soon' },
	'sat.invoice.synced': { name: 'SAT Invoice Synced' },
	'teams.created': { description },
	'teams.openpay.completed': { description },
	'teams.sat.completed': { name: 'Teams SAT Completed', description },
	'teams.sat.manifest.signed': { name: 'Teams SAT Manifest Signed', description },
	'teams.stripe.completed': { description },
};

/** gigstack tells a new webhook's secret on its page alone. */
export const secretNotice = setupNotice(
	"Publish the workflow: it registers itself at gigstack. Then copy the secret from the new webhook's page at gigstack into <b>Signing Secret</b> of the credential. Until then the node refuses gigstack's calls.",
	'https://github.com/customer-portal-nodes/n8n-nodes-customer-portal/blob/main/docs/providers/gigstack.md#set-up-the-trigger',
);
