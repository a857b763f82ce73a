import type { IDataObject } from 'n8n-workflow';
import type { Operation, ReadParameter } from '../node/operation';
import type { Opened } from '../portal/opened';
import type { Output } from './outcome';

/** What an operation gives for one item, each result with what it opens. */
export async function outputsOf<Api>(
	operation: Operation<Api>,
	read: ReadParameter,
	api: Api,
): Promise<Output[]> {
	const accounts = new Map<IDataObject, Opened>();
	const results = await operation.run(read, api, (result, opened) => {
		accounts.set(result, opened);
	});
	return results.map((json) => ({ json, opened: accounts.get(json) }));
}
