import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type IDataObject,
	type INodeExecutionData,
	type IRun,
} from 'n8n-workflow';
import type { CredentialStore } from './credentialStore';
import { prepare, type Setup } from './workflow';

/** Gets hold of the run while it lasts, to stop it as the editor's button does. */
export type OnStart = (running: { cancel(): void }) => void;

export interface Outcome {
	run: IRun;
	/** What goes on to the next node. */
	success: INodeExecutionData[];
	/** What goes to the error branch. */
	failed: INodeExecutionData[];
	/** What stopped the node. */
	error?: Error & { description?: string | null; context?: IDataObject };
	store: CredentialStore;
}

/** Runs items through a node in n8n's real engine: its expressions, request helpers, error branches and pairing. */
export async function execute(setup: Setup, onStart?: OnStart): Promise<Outcome> {
	const { workflow, additionalData, store } = prepare(setup);
	const start = workflow.getNode('Start');
	if (!start) throw new Error('The workflow has lost its trigger');
	const execution = new WorkflowExecute(
		additionalData,
		'manual',
		createRunExecutionData({
			executionData: {
				nodeExecutionStack: [{ node: start, data: { main: [[{ json: {} }]] }, source: null }],
			},
		}),
	);
	const running = execution.processRunExecutionData(workflow);
	onStart?.(running);
	const run = await running;
	const [success, failed] = run.data.resultData.runData.Node?.at(-1)?.data?.main ?? [];
	return {
		run,
		success: success ?? [],
		failed: failed ?? [],
		error: run.data.resultData.error,
		store,
	};
}
