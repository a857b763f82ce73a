import type { IExecuteFunctions } from 'n8n-workflow';
import { Failure } from '../errors';
import { contactOptionsOf, type ContactOptions } from '../node/contactOptions';
import { flowOf } from '../node/flow';
import { includeInputFields, type InputContact } from '../node/inputFields';
import type { Operation, ReadParameter, Resource } from '../node/operation';
import { hasExpression } from '../node/expression';
import { recordOrEmpty } from '../reading/parse';
import { perCredential } from '../requests/perCredential';
import { apiOf, type Provider } from '../requests/provider';
import { realClock } from './clock';
import type { Gate } from './gate';
import { learnedSoFar } from './learned';
import { persistentSend } from './persistentSend';
import { campaignOptions, parseCampaignSettings } from './settings';
import { keepsFirstOnly } from './sameCustomer';
import { sharedSend } from './sharedSend';
import type { Output } from './outcome';
import { mailsSent } from './mailsSent';
import { outputsOf } from './outputsOf';

/** What all items of a run share. */
export interface Run {
	gate: Gate;
	/** What the operation gives, as the summary counts it. */
	noun: string;
	maxConcurrency: number;
	/** True where all items would give the same list, so that it is given once. */
	isOnce: boolean;
	/** Whether the user is asked if the input's fields are to be kept. */
	mayKeepInput: boolean;
	/** True where nothing of an item that fails can be believed, so that nothing of it is kept. */
	isCheck: boolean;
	/** What the user makes of the options for missing contacts. */
	contactOptions: ContactOptions;
	/** What messages call the provider that an item is about. */
	vendorOf(read: ReadParameter): string;
	/** How the contact in an input item is taken. */
	inputContact(read: ReadParameter): InputContact;
	/** Whether Customer names the same customer for all items. */
	isFixed: boolean;
	/** Whether the user wants one result for each customer. */
	isFirstOnly: boolean;
	handle(read: ReadParameter, itemIndex: number): Promise<Output[]>;
}

/**
 * Makes ready for a run: the operation, its settings, the credential and the way all requests go.
 * @throws Failure where one of them cannot be used
 */
export async function startRun<Api>(
	context: IExecuteFunctions,
	provider: Provider<Api>,
	read: ReadParameter,
): Promise<Run> {
	const operation = findOperation(read, provider.resources);
	// One by one: an expression of another option that cannot be resolved is its item's affair.
	const given = recordOrEmpty(context.getNode().parameters.options);
	const names = campaignOptions.map(({ name }) => name).filter((name) => name in given);
	const options = names.map((name) => [name, read(`options.${name}`)]);
	const settings = parseCampaignSettings(Object.fromEntries(options));
	const { requestsPerSecond: documentedPerSecond } = provider;
	const { gate, sharing } = learnedSoFar(context, { ...settings, documentedPerSecond });
	const { vendor } = provider.credential;
	const flow = flowOf(context);
	const apis = await perCredential(context, provider.credentialType, (credential) =>
		apiOf(context, provider, credential, settings.timeoutMilliseconds, (request) =>
			sharedSend(
				persistentSend(vendor, request, gate, realClock),
				realClock,
				sharing.answersFor(credential),
				mailsSent(context, credential),
			),
		),
	);
	return {
		gate,
		noun: operation.noun,
		maxConcurrency: settings.maxConcurrency,
		isOnce:
			operation.isList === true && apis.isSame && !hasExpression(context.getNode().parameters),
		mayKeepInput: operation.fields.includes(includeInputFields),
		isCheck: operation.isCheck === true,
		contactOptions: contactOptionsOf(context, operation),
		vendorOf: () => vendor,
		inputContact: (readItem) => operation.inputContact?.(readItem) ?? { isAsked: false },
		isFixed: !hasExpression(context.getNode().parameters.customer),
		isFirstOnly: keepsFirstOnly(context, read),
		handle: async (readItem, itemIndex) => {
			const outputs = await outputsOf(operation, readItem, await apis.of(itemIndex), flow);
			for (const { opened } of outputs) if (opened?.term) sharing.limitTo(opened.term);
			return outputs;
		},
	};
}

/**
 * The operation that the user chose.
 * @throws Failure invalid_input where the node has no such one
 */
export function findOperation<Api>(
	read: ReadParameter,
	resources: Array<Resource<Api>>,
): Operation<Api> {
	const operation = resources
		.find(({ value }) => value === read('resource'))
		?.operations.find(({ value }) => value === read('operation'));
	if (operation) return operation;
	throw new Failure(
		'invalid_input',
		'This node has no such operation.',
		'Open the node and choose Resource and Operation again.',
	);
}
