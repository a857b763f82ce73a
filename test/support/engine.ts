import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type IDataObject,
	type INodeExecutionData,
	type IRun,
	type IRunExecutionData,
	type ITaskData,
} from 'n8n-workflow';
import type { CredentialStore } from './credentialStore';
import { prepare, type Setup } from './workflow';

/** Gets hold of the run while it lasts, to stop it as the editor's button does. */
export type OnStart = (running: { cancel(): void }) => void;

export interface Outcome {
	run: IRun;
	/** What goes on to the next node; in a loop that of the last batch, as what follows. */
	success: INodeExecutionData[];
	/** What goes to the error branch. */
	failed: INodeExecutionData[];
	/** What goes out of each of the node's runs, of which there are several in a loop alone. */
	runs: NodeRun[];
	/** What stopped the node. */
	error?: Error & { description?: string | null; context?: IDataObject };
	store: CredentialStore;
}

interface NodeRun {
	success: INodeExecutionData[];
	failed: INodeExecutionData[];
	/** The lines above the output. */
	hints: string[];
}

/** Runs items through a node in n8n's real engine: its expressions, request helpers, error branches and pairing. */
export async function execute(setup: Setup, onStart?: OnStart): Promise<Outcome> {
	const { workflow, additionalData, store } = prepare(setup);
	const start = workflow.getNode('Start');
	if (!start) throw new Error('The workflow has lost its trigger');
	const from = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [[{ json: {} }]] }, source: null }],
		},
	});
	const goOn = (data: IRunExecutionData) => {
		const running = new WorkflowExecute(additionalData, 'manual', data).processRunExecutionData(
			workflow,
		);
		onStart?.(running);
		return running;
	};
	let run = await goOn(from);
	// As out of n8n's database.
	while (run.status === 'waiting') run = await goOn(structuredClone(run.data));
	const runs = (run.data.resultData.runData.Node ?? []).map(nodeRun);
	const { success, failed } = runs.at(-1) ?? nodeRun({});
	return { run, success, failed, runs, error: run.data.resultData.error, store };
}

function nodeRun({ data, hints = [] }: Partial<ITaskData>): NodeRun {
	const [success, failed] = data?.main ?? [];
	return {
		success: success ?? [],
		failed: failed ?? [],
		hints: hints.map(({ message }) => message),
	};
}
