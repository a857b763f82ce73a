import type { IDataObject } from 'n8n-workflow';
import type { Flow, Operation, Opens, ReadParameter } from '../node/operation';
import type { Opened } from '../portal/opened';
import type { Output } from './outcome';

/** What an operation gives for one item, each result with what it opens. */
export async function outputsOf<Api>(
	operation: Operation<Api>,
	read: ReadParameter,
	api: Api,
	flow: Flow,
): Promise<Output[]> {
	const accounts = new Map<IDataObject, Opened>();
	const opens: Opens = (result, opened) => void accounts.set(result, opened);
	const results = await operation.run(read, api, opens, flow);
	return results.map((json) => ({ json, opened: accounts.get(json) }));
}
