import type { Vendor } from '../../scripts/vendors';
import { whoGetsIt } from './firstTry';
import { stops, workflow, type Node, type Workflow } from './flow';
import type { GetLink } from './link';
import { writeNode } from './names';
import { ifNode, note } from './nodes';
import { triggerNode } from './ourNodes';
import { messageNotes, messageSteps } from './steps';
import { createTable, updateRows, upsertRow } from './table';
import { campaignName, ofCampaign, thisCampaign } from './thisCampaign';
import type { Event } from './vendor';

const now = '={{ $now.toISO() }}';

/** Where the first of the link's nodes is. */
const linkAt: [number, number] = [1500, 0];

/**
 * Whether an execution may take the message, from its row: it is not sent, and no other one is about to send
 * it. One that has failed leaves it as being sent; what comes within so many seconds may be its double.
 */
const isFree =
	"['', 'sending'].includes($json.state ?? '') && new Date($json.sentAt ?? 0) < $now.minus({ seconds: 10 })";

/**
 * An event of the vendor, the link of its customer, and a message; nothing that is not signed starts it.
 * It is about one customer, so that what fails ends it: n8n shows such an execution in red, and starts
 * the user's error workflow. The message is noted as sent only once it is, so that the next event about the
 * same payment sends one that has failed. Two executions may come at once, as where the flow is published
 * and listens in the editor too: each changes the row only if it is as it has read it, so one of them.
 */
export function eventFlow(vendor: Vendor, event: Event, getLink: GetLink): Workflow {
	const { title, when, onceFor, person = 'customer' } = event;
	const again = event.about === 'failedPayment' ? ', as after another failed attempt' : '';
	const customer = `={{ $('${title}').first().json.customerId }}`;
	const link = getLink({
		vendor,
		customer: { mode: 'id', value: customer },
		message: event,
		at: linkAt,
		campaign: campaignName,
		toOne: true,
		flow: 'event',
	});
	const [linkEnd, y] = [linkAt[0] + 220 * link.nodes.length, linkAt[1]];
	const at: [number, number] = [linkEnd + 220, y];
	const whole = {
		...link,
		nodes: [...link.nodes, whoGetsIt(event, [linkEnd, y])] satisfies typeof link.nodes,
	};
	const { steps, sending } = messageSteps(whole, event, at);
	const row = { campaign: campaignName, customer, about: `={{ ${ofCampaign('onceFor')} }}` };
	const chain = [
		triggerNode(vendor, { id: 'trigger', name: title, at: [180, 0] }, event.event),
		ifNode(
			{ id: 'signed', name: 'Signed?', at: [400, 0] },
			{ conditionId: 'is-signed', value: '={{ $json.verified }}', is: 'isTrue' },
		),
		thisCampaign([620, 0], `${title}: ${vendor.displayName}`, {
			// Where the event does not say what it is about, each one is another.
			onceFor: `={{ ${onceFor.id} ?? $execution.id }}`,
		}),
		createTable([840, 0]),
		upsertRow({ id: 'message-row', name: 'Row of the message', at: [1060, 0] }, row, row),
		updateRows(
			{ id: 'take', name: 'Take it if not sent', at: [1280, 0] },
			{ ...row, run: `={{ ${isFree} ? $json.run : 'of another one' }}` },
			{ state: 'sending', run: '={{ $execution.id }}', sentAt: now },
		),
		// Two executions may have added a row each, and one of them has then taken both.
		...[...steps, ...sending.nodes]
			.map(stops)
			.map((node, index): Node => (index === 0 ? { ...node, executeOnce: true } : node)),
		upsertRow({ id: 'note-sent', name: 'Note who has it', at: [at[0] + 460, y] }, row, {
			...row,
			name: `={{ $('${writeNode}').first().json.customerName }}`,
			state: 'sent',
			sentAt: now,
		}),
	];
	const notes = [
		note({
			id: 'note-what-this-does',
			name: 'What this does',
			at: [-60, -370],
			size: [at[0] + 660, 100],
			color: 'blue',
			says: `## ${title}: send the portal link\nStarts by itself when ${when}, gets that ${person} a link to their portal, and mails it, **once** for each ${onceFor.each}.`,
		}),
		note({
			id: 'note-what-starts-it',
			name: 'What starts it',
			at: [120, -240],
			size: [440, 410],
			says: `### What starts it\n${event.setUp} **Signed?** stops calls that are not signed: without it, anyone who knows the address could have links sent.`,
		}),
		note({
			id: 'note-once',
			name: 'One message',
			at: [580, -240],
			size: [840, 410],
			says: `### One message for each ${onceFor.each}\nIf the event comes again for the same ${onceFor.each}${again}, the ${person} gets no second message, not even if two come at once. **onceFor** in **This campaign** is the ${onceFor.each} it is about. Who has had the message is in the data table *Customer portal messages*. If a message could not be sent, the next event about the same ${onceFor.each} sends it.\n\n**To try it first**, enter your own email in **This campaign** as **firstTryTo**, and publish. Each event then mails you alone, however often it comes, and nobody counts as written to. If all is right, empty it and publish again.`,
		}),
		...messageNotes(whole, event, at),
		note({
			id: 'note-not-reached',
			name: 'If it fails',
			at: [120, 200],
			size: [at[0] + 480, 130],
			color: 'red',
			says: '### If somebody gets no message\nThe execution ends in red at the node that failed, which says why: see the tab **Executions**. To hear of it, choose an **Error Workflow** in the **Settings** of this workflow: n8n starts it with the reason, even if it saves no executions.',
		}),
	];
	const opens = link.opens ?? { nodes: [], connections: {} };
	const toTheNext = chain.slice(1).map((next, index) => [chain[index]?.name, [[next.name]]]);
	return workflow(
		`${title}: send the portal link (${vendor.displayName})`,
		[...notes, ...chain, ...opens.nodes],
		{ ...Object.fromEntries(toTheNext), ...opens.connections },
	);
}
