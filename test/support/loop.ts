import {
	NodeConnectionTypes,
	type IConnections,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';
import { nodeType } from './nodeType';

/** A loop around the node, as users build one of n8n's Loop Over Items. */
export interface Batches {
	/** How many items the node gets at a time. */
	size: number;
	/** Whether a Wait is in the loop that is so long that n8n goes on from its database. */
	waits?: boolean;
}

/** The types of the nodes that the loop is made of, by their names in the workflow. */
export function loopTypes({ size, waits }: Batches): Record<string, INodeType> {
	return { Loop: loopOver(size), ...(waits && { Wait: longWait }) };
}

/** From the trigger `Start` around the node `Node`: of the loop's two outputs the first is for what is done. */
export function loopConnections({ waits }: Batches): IConnections {
	const to = (node: string) => [{ node, type: NodeConnectionTypes.Main, index: 0 }];
	return {
		Start: { main: [to('Loop')] },
		Loop: { main: [[], to(waits ? 'Wait' : 'Node')] },
		Wait: { main: [to('Node')] },
		Node: { main: [to('Loop')] },
	};
}

/** Keeps what is left to do where n8n's own does: in the object that n8n has for a node in an execution. */
function loopOver(size: number): INodeType {
	return nodeType('Loop', 2, async function () {
		const place: { left?: INodeExecutionData[] } = this.getContext('node');
		place.left ??= this.getInputData();
		return [[], place.left.splice(0, size)];
	});
}

const longWait = nodeType('Wait', 1, async function () {
	await this.putExecutionToWait(new Date(Date.now() + 3_600_000));
	return [this.getInputData()];
});
