import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { asFailure } from '../errors';
import { parseJson } from '../reading/json';
import { keysOf } from '../reading/keys';
import { recordOrEmpty } from '../reading/parse';
import { parseChosenEvents } from './chosenEvents';
import { deliveryOf, type Delivery, type Signed } from './delivery';
import { describeDoubt } from './doubt';
import { logOnce } from './log';
import { lookedUpCustomer } from './lookUp';
import { unlessRepeat } from './memory';
import type { EventCustomer, Payload, Trigger, WebhookEvent } from './trigger';
import { vouchedFor } from './vouchedFor';

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
		const { failureCode, message, advice } = asFailure(error);
		logOnce(context, 'error', failureCode, `${message} ${advice}`);
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
	const vouched = await vouchedFor(context, trigger, delivery);
	if (typeof vouched === 'string') {
		logOnce(context, 'warn', vouched, describeDoubt(vouched, trigger));
		return refused;
	}
	const { signed, verified } = vouched;
	const payload = parseJson(delivery.text ?? '');
	if (payload === undefined) {
		logOnce(context, 'warn', 'not_json', 'a delivery was refused, as it is not JSON.');
		return unreadable;
	}
	const record = recordOrEmpty(payload);
	const happened = trigger.read(record);
	if (!isChosen(context, trigger, happened.event, record)) return ignored;
	const start = async () => {
		const customer = await customerOf(context, trigger, happened, record);
		return customer && item(payload, { ...happened, ...customer }, signed, verified);
	};
	// Whoever tests sends the same event again and again, and each test takes one.
	const isTest = context.getMode() === 'manual';
	const identities = identitiesOf(delivery, signed, happened);
	const json = isTest ? await start() : await unlessRepeat(context, identities, start);
	if (json === 'repeat') return ignored;
	if (json === null) return unavailable;
	if (happened.event === null) {
		const came = keysOf(recordOrEmpty(payload));
		const what = `the event of a delivery cannot be read. What came: ${came}.`;
		logOnce(context, 'warn', 'no_event', what);
	}
	return { status: 200, json };
}

/** Null where it cannot be said just now. */
async function customerOf(
	context: IWebhookFunctions,
	{ lookUp }: Trigger,
	happened: WebhookEvent,
	payload: Payload,
): Promise<EventCustomer | null> {
	const { customerId, email } = happened;
	const isKnown = customerId !== null && (email !== null || !lookUp?.forEmail);
	if (lookUp === undefined || isKnown) return happened;
	return await lookedUpCustomer(context, lookUp, happened, payload);
}

function isChosen(
	context: IWebhookFunctions,
	{ events, isWanted }: Trigger,
	event: string | null,
	payload: Payload,
): boolean {
	// A field that is not shown has no value of its own.
	const read = (name: string) => context.getNodeParameter(name, null);
	const chosen = parseChosenEvents(read('events'), read('otherEvents'), events);
	return chosen.includes(event) && (isWanted?.(payload, read) ?? true);
}

/**
 * What is the same when a delivery comes again: its own ID, and that of the event, as a provider may
 * send the same event in two deliveries. Where it has neither, the whole of it.
 */
function identitiesOf(
	{ bytes }: Delivery,
	{ id }: Signed,
	{ eventId }: WebhookEvent,
): Array<string | Buffer> {
	const ids = [id, eventId].filter((one) => one !== null);
	return ids.length > 0 ? ids : [bytes];
}

function item(
	payload: IDataObject[string],
	{ event, eventId, occurredAt, customerId, customerName, email }: WebhookEvent,
	{ id, sentAt }: Signed,
	verified: boolean,
): IDataObject {
	return {
		event,
		eventId: eventId ?? id,
		occurredAt: (occurredAt ?? sentAt)?.toISOString() ?? null,
		customerId,
		customerName,
		email,
		verified,
		payload,
	};
}
