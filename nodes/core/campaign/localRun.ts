import type { IExecuteFunctions } from 'n8n-workflow';
import { openRequester } from '../requests/http';
import type { Attempt } from '../requests/answers';
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

/** Asks a web address once, for a few seconds, as items wait for it. */
export type AskOpen = (address: URL) => Promise<Attempt>;

const askTimeoutMilliseconds = 3000;

/**
 * Makes ready for a run of a node that has no provider.
 * @param make what the operations work with, for an item
 * @throws Failure invalid_input where the node has no such operation
 */
export async function startLocalRun<Api>(
	context: IExecuteFunctions,
	resources: Array<Resource<Api>>,
	read: ReadParameter,
	make: (fetch: FetchOpen, ask: AskOpen) => (itemIndex: number) => Api,
): Promise<Run> {
	const operation = findOperation(read, resources);
	const settings = parseCampaignSettings({});
	const gate = new Gate(settings, realClock);
	const requesterFor = (address: URL, vendor: string, timeoutMilliseconds: number) =>
		openRequester(context, { vendor, baseUrl: address.href, secrets: [], timeoutMilliseconds });
	const get = { method: 'GET', path: [], answerSize: 'record' } as const;
	const fetch: FetchOpen = async (address, vendor) => {
		const requester = requesterFor(address, vendor, settings.timeoutMilliseconds);
		return await persistentSend(vendor, requester, gate, realClock)({ ...get, subject: vendor });
	};
	const ask: AskOpen = async (address) =>
		await requesterFor(address, address.host, askTimeoutMilliseconds)({ ...get, subject: '' });
	const apiFor = make(fetch, ask);
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
