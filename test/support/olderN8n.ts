import { NodeOperationError, type INode } from 'n8n-workflow';

const node: INode = {
	id: '1',
	name: 'Node',
	type: 'test.node',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** Whether this n8n is from before 2.34: it loses what a request failed with, and the answer with it. */
export const losesCauses = new NodeOperationError(node, new Error('any')).cause === undefined;
