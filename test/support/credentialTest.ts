import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	type ICredentialType,
	type INodeType,
} from 'n8n-workflow';
import type { CredentialValues } from './credentialStore';
import { prepare, triggerWith } from './workflow';

/**
 * Sends a credential's test request as n8n's credential tester does: by a stand-in node whose one
 * parameter routes the request. Gives the first item of the answer.
 */
export async function sendCredentialTest(
	type: ICredentialType,
	values: CredentialValues[string],
): Promise<unknown> {
	const probe: INodeType = {
		description: {
			...triggerWith([]).description,
			inputs: [NodeConnectionTypes.Main],
			credentials: [{ name: type.name, required: true }],
			properties: [
				{
					displayName: 'Probe',
					name: 'probe',
					type: 'string',
					default: '',
					routing: { request: type.test?.request },
				},
			],
		},
	};
	const credentials = { [type.name]: values };
	const { workflow, node, additionalData } = prepare({
		node: probe,
		credentialTypes: [type],
		credentials,
	});
	const input = { main: [[{ json: {} }]] };
	const context = new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createRunExecutionData(),
		0,
		[],
		input,
		{ node, data: input, source: null },
		[],
	);
	const decrypted = { id: '1', name: 'test', type: type.name, data: values };
	const output = await new RoutingNode(context, probe, decrypted).runNode();
	return output?.[0]?.[0]?.json;
}
