import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { asFailure } from '../errors';
import { parseChosenEvents } from './chosenEvents';
import { deliveryOf, payloadOf, type Delivery, type Signed } from './delivery';
import { isNew } from './memory';
import { signingSecret } from './secret';
import { unverifiedId } from './standardWebhooks';
import type { Trigger, WebhookEvent } from './trigger';

/** What becomes of a delivery: the status it is answered with, and the item that starts the flow, if one does. */
interface Verdict {
	status: number;
	json?: IDataObject;
}

/**
 * Answers one call to a trigger's address, always without a body, and starts the flow if the call is
 * signed as it must be, for a chosen event, and not a repeat.
 */
export async function receive(
	context: IWebhookFunctions,
	trigger: Trigger,
): Promise<IWebhookResponseData> {
	const { status, json } = await judge(context, trigger).catch((error: unknown) => {
		context.logger.error(`${context.getNode().name}: ${asFailure(error).message}`);
		return unavailable;
	});
	// Answered here and not by n8n, which saves the static data with the answer: once the run has
	// started, n8n 2.41 takes changes of static data for saved.
	context.getResponseObject().status(status).end();
	return { noWebhookResponse: true, ...(json && { workflowData: [[{ json }]] }) };
}

const refused: Verdict = { status: 401 };
const unreadable: Verdict = { status: 400 };
const ignored: Verdict = { status: 200 };
/** The provider sends it again later. */
const unavailable: Verdict = { status: 503 };

async function judge(context: IWebhookFunctions, trigger: Trigger): Promise<Verdict> {
	const delivery = deliveryOf(context);
	const secret = await signingSecret(context, trigger);
	const signed =
		secret === null ? { id: unverifiedId(delivery) } : verify(delivery, secret, trigger);
	if (signed === null) return refused;
	const payload = payloadOf(delivery);
	if (payload === null) return unreadable;
	const happened = trigger.read(payload);
	if (!isChosen(context, trigger, happened.event)) return ignored;
	// Whoever tests sends the same event again and again, and each test takes one.
	const isTest = context.getMode() === 'manual';
	if (!isTest && !isNew(context, identity(delivery, signed, happened))) return ignored;
	return { status: 200, json: item(payload, happened, signed, secret !== null) };
}

/** With a secret of spaces alone anybody could sign. */
function verify(delivery: Delivery, secret: string, trigger: Trigger): Signed | null {
	return trigger.secretProblem(secret) === null ? trigger.verify(delivery, secret) : null;
}

function isChosen(context: IWebhookFunctions, { events }: Trigger, event: string | null): boolean {
	const [listed, typed] = ['events', 'otherEvents'].map((name) => context.getNodeParameter(name));
	const chosen = parseChosenEvents(listed, typed, events);
	return event !== null && chosen.includes(event);
}

/** What is the same when a delivery comes again; where it has no ID, the whole of it. */
function identity({ bytes }: Delivery, { id }: Signed, { eventId }: WebhookEvent): string | Buffer {
	return id ?? eventId ?? bytes;
}

function item(
	payload: Record<string, unknown>,
	{ event, eventId, occurredAt, customerId, email }: WebhookEvent,
	{ id }: Signed,
	verified: boolean,
): IDataObject {
	return {
		event,
		eventId: eventId ?? id,
		occurredAt: occurredAt?.toISOString() ?? null,
		customerId,
		email,
		verified,
		payload,
	};
}
