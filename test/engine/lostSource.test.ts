import { WorkflowExecute } from 'n8n-core';
import { createRunExecutionData } from 'n8n-workflow';
import { setupOf } from '../support/portals';
import { sandboxForTests } from '../support/sandbox';
import { prepare } from '../support/workflow';
import { vendors } from '../vendors';

const sandbox = sandboxForTests();

test.each(vendors)(
	'a failed item of $name goes to the error branch though n8n cannot look up where it came from',
	async ({ name }) => {
		const id = String(sandbox().cast[name].plain.id);
		const parameters = { customer: { __rl: true, mode: 'id', value: '={{ $json.id }}' } };
		const { workflow, additionalData, node } = prepare({
			...setupOf(name, sandbox(), { parameters }),
			settings: { onError: 'continueErrorOutput' },
		});
		const data = { main: [[{ json: { id: '..' } }, { json: { id } }]] };
		// As n8n records it where a run was resumed or put together from parts: no such run is known.
		const source = { main: [{ previousNode: 'Start', previousNodeRun: 7 }] };
		const run = await new WorkflowExecute(
			additionalData,
			'manual',
			createRunExecutionData({ executionData: { nodeExecutionStack: [{ node, data, source }] } }),
		).processRunExecutionData(workflow);
		const [success, failed] = run.data.resultData.runData.Node?.at(-1)?.data?.main ?? [];
		expect(success?.map(({ json }) => json.customerId)).toEqual([id]);
		expect(failed?.map(({ json }) => json.error)).toEqual(['invalid_input']);
	},
);
