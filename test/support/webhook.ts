import { randomUUID } from 'node:crypto';
import { HookContext, WebhookContext } from 'n8n-core';
import type { IDataObject, IWebhookData, Workflow } from 'n8n-workflow';
import type { CredentialStore } from './credentialStore';
import { inIsolate } from './isolate';
import { prepare, type Setup } from './workflow';

/** A call to the address of a trigger. Nothing of it but the bytes and the headers reaches a node unparsed. */
export interface Call {
	/** POST where it is not given. */
	method?: string;
	/** As n8n has parsed it. */
	query?: IDataObject;
	headers: Record<string, string | string[] | undefined>;
	body: string | Buffer | undefined;
}

/** How a call was answered, and the items with which it started the flow. */
export interface Answer {
	/** Undefined where the node leaves it to the flow to answer. */
	status: number | undefined;
	headers: Record<string, string>;
	body: string;
	started: IDataObject[];
	/** The same items, by the node's outputs. */
	outputs: IDataObject[][];
}

/** A flow with a trigger, as n8n holds it while it is switched on: its static data stays. */
export class Flow {
	/** What the node has written to n8n's log, by level. */
	readonly log: Array<[level: string, message: string]> = [];
	readonly workflow: Workflow;
	readonly store: CredentialStore;
	private readonly prepared: ReturnType<typeof prepare>;

	/** @param isTest whether it is a test from the editor, with an address of its own */
	constructor(
		private readonly setup: Setup,
		private readonly isTest = false,
		staticData: IDataObject = {},
	) {
		// What a node remembers is its own, by its ID.
		this.prepared = prepare({ ...setup, settings: { id: randomUUID(), ...setup.settings } });
		const { workflow, store, additionalData } = this.prepared;
		this.workflow = workflow;
		this.store = store;
		workflow.overrideStaticData(structuredClone(staticData));
		additionalData.webhookBaseUrl = 'https://n8n.example.com/webhook';
		additionalData.webhookTestBaseUrl = 'https://n8n.example.com/webhook-test';
	}

	/** What n8n does as the flow is switched on, or as its test begins. */
	async switchOn(): Promise<void> {
		const hooks = this.hooks();
		const context = this.hookContext();
		if (!(await hooks.checkExists.call(context))) await hooks.create.call(context);
	}

	/** What n8n does as the flow is switched off, or as its test ends; n8n takes no notice of what it gives. */
	async switchOff(): Promise<boolean> {
		return await this.hooks().delete.call(this.hookContext());
	}

	async receive(call: Call): Promise<Answer> {
		const { workflow, node, additionalData } = this.prepared;
		const answer: Answer = { status: undefined, headers: {}, body: '', started: [], outputs: [] };
		const context = new WebhookContext(
			workflow,
			node,
			{ ...additionalData, httpRequest: requestOf(call), httpResponse: responseInto(answer) },
			this.isTest ? 'manual' : 'webhook',
			this.webhookData(),
			[],
			null,
		);
		this.listen(context);
		const result = await inIsolate(
			workflow,
			async () => await this.setup.node.webhook?.call(context),
		);
		const isAnswered = answer.status !== undefined;
		if ((result?.noWebhookResponse === true) !== isAnswered) {
			throw new Error('n8n would answer a second time, or nobody would');
		}
		answer.outputs = (result?.workflowData ?? []).map((items) => items.map(({ json }) => json));
		answer.started = answer.outputs.flat();
		return answer;
	}

	private hooks() {
		const hooks = this.setup.node.webhookMethods?.default;
		if (!hooks) throw new Error('The node has no hooks');
		return hooks;
	}

	private hookContext(): HookContext {
		const { workflow, node, additionalData } = this.prepared;
		const data = this.webhookData();
		const [mode, activation] = this.isTest
			? (['manual', 'manual'] as const)
			: (['trigger', 'activate'] as const);
		const context = new HookContext(workflow, node, additionalData, mode, activation, data);
		this.listen(context);
		return context;
	}

	private webhookData(): IWebhookData {
		const { node, additionalData } = this.prepared;
		const [webhookDescription] = this.setup.node.description.webhooks ?? [];
		if (!webhookDescription) throw new Error('The node has no webhook');
		return {
			httpMethod: 'POST',
			node: node.name,
			path: webhookDescription.path,
			webhookDescription,
			workflowId: 'w',
			workflowExecuteAdditionalData: additionalData,
			isTest: this.isTest,
		};
	}

	private listen(context: HookContext | WebhookContext): void {
		const levels = ['error', 'warn', 'info', 'debug'].map((level) => [
			level,
			(message: string) => void this.log.push([level, message]),
		]);
		// n8n's own is one for all, and each flow is listened to by itself.
		Object.defineProperty(context, 'logger', { value: Object.fromEntries(levels) });
	}
}

/** Of n8n's request, what a node can come upon. */
function requestOf({ method = 'POST', query = {}, headers, body }: Call) {
	const rawBody = body === undefined ? undefined : Buffer.from(body);
	return { method, headers, rawBody, body: {}, params: {}, query };
}

function responseInto(answer: Answer) {
	const response = {
		status(status: number) {
			answer.status = status;
			return response;
		},
		writeHead(status: number, headers: Record<string, string>) {
			Object.assign(answer, { status, headers });
			return response;
		},
		end(body = '') {
			answer.body += body;
			return response;
		},
	};
	return response;
}
