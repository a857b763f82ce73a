import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	type ICredentialType,
	type INodeType,
} from 'n8n-workflow';
import { inIsolate } from './isolate';
import lodashGet from 'lodash/get';
import type { CredentialValues } from './credentialStore';
import { prepare, triggerWith } from './workflow';

/**
 * Tests a credential as n8n does: a stand-in node routes the test's request, and the rules are gone
 * through in n8n's order. The demo's real n8n proves that this is how it comes out there.
 * @returns OK, or the message that the user sees
 */
export async function testCredential(
	type: ICredentialType,
	values: CredentialValues[string],
): Promise<string> {
	const rules = type.test?.rules ?? [];
	let answer: unknown;
	try {
		answer = await sendTestRequest(type, values);
	} catch (error) {
		const cause: unknown = Reflect.get(Object(error), 'cause');
		const status: unknown = lodashGet(cause, 'response.status');
		if (status === undefined)
			return String(lodashGet(cause, 'code') ?? lodashGet(error, 'message'));
		const rule = rules.find(
			(candidate) => candidate.type === 'responseCode' && candidate.properties.value === status,
		);
		return rule?.properties.message ?? String(lodashGet(cause, 'response.statusText'));
	}
	const failed = rules.find(
		(rule) =>
			rule.type === 'responseSuccessBody' &&
			lodashGet(answer, rule.properties.key) === rule.properties.value,
	);
	return failed?.properties.message ?? 'OK';
}

async function sendTestRequest(
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
	const send = async () => await new RoutingNode(context, probe, decrypted).runNode();
	const output = await inIsolate(workflow, send);
	return output?.[0]?.[0]?.json;
}
