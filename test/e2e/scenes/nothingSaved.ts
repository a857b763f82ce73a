import { triggerFlows } from '../../../demo/flows';
import { becomesTrue } from '../../../demo/waiting';
import { signedLink } from '../links';
import { check } from '../report';
import type { Stage } from '../stage';
import { requested } from '../visitor';

/** Of the examples that webhooks have started, n8n keeps no execution, and so no link. */
export async function nothingIsSaved(stage: Stage): Promise<void> {
	const { sandbox, n8nUrl, signing, editor } = stage;
	const subject = `meteroid:id:${sandbox.cast.meteroid.plain.id}`;
	const address = `${n8nUrl}/webhook/open-portal-meteroid`;
	const opened = await signedLink(address, subject, String(signing.data.signingKey));
	check('a portal is opened', (await requested('POST', opened)).status, 303);
	for (const id of ['open-portal-meteroid', 'campaign-in-chunks', ...triggerFlows]) {
		const isEmpty = async () => (await editor.executionsOf(id)).length === 0;
		check(`${id}: nothing is saved`, await becomesTrue(isEmpty, 10), true);
	}
}
