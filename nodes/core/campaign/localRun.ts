import type { IExecuteFunctions } from 'n8n-workflow';
import { openRequester } from '../requests/http';
import type { Send } from '../requests/request';
import { contactOptionsOf } from '../node/contactOptions';
import { flowOf } from '../node/flow';
import { includeInputFields } from '../node/inputFields';
import type { ReadParameter, Resource } from '../node/operation';
import { hasExpression } from '../node/expression';
import { realClock } from './clock';
import { Gate } from './gate';
import { persistentSend } from './persistentSend';
import { outputsOf } from './outputsOf';
import { findOperation, type Run } from './run';
import { keepsFirstOnly } from './sameCustomer';
import { parseCampaignSettings } from './settings';

/** Enough that the work of one item goes on while another waits for its signature. */
const concurrency = 16;

/** Gives the document at a web address that needs no credential; `vendor` is what messages call it. */
export type FetchOpen = (address: URL, vendor: string) => ReturnType<Send>;

/**
 * Makes ready for a run of a node that has no provider.
 * @param make what the operations work with, for an item
 * @throws Failure invalid_input where the node has no such operation
 */
export async function startLocalRun<Api>(
	context: IExecuteFunctions,
	resources: Array<Resource<Api>>,
	read: ReadParameter,
	make: (fetch: FetchOpen) => (itemIndex: number) => Api,
): Promise<Run> {
	const operation = findOperation(read, resources);
	const settings = parseCampaignSettings({});
	const gate = new Gate(settings, realClock);
	const fetch: FetchOpen = async (address, vendor) => {
		const { timeoutMilliseconds } = settings;
		const connection = { vendor, baseUrl: address.href, secrets: [], timeoutMilliseconds };
		const send = persistentSend(vendor, openRequester(context, connection), gate, realClock);
		return await send({ method: 'GET', path: [], subject: vendor, answerSize: 'record' });
	};
	const apiFor = make(fetch);
	const flow = flowOf(context);
	return {
		gate,
		noun: operation.noun,
		maxConcurrency: concurrency,
		isOnce: false,
		mayKeepInput: operation.fields.includes(includeInputFields),
		isCheck: operation.isCheck === true,
		contactOptions: contactOptionsOf(context, operation),
		vendorOf: (readItem) => operation.vendorOf?.(readItem) ?? 'the provider',
		inputContact: () => ({ isAsked: false }),
		isFixed: !hasExpression(context.getNode().parameters.customer),
		isFirstOnly: keepsFirstOnly(context, read),
		handle: async (readItem, itemIndex) =>
			await outputsOf(operation, readItem, apiFor(itemIndex), flow),
	};
}
