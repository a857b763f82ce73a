import type { INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../errors';
import type { Opened } from '../portal/opened';

/** One result of an item, as it goes on to the next node, with the account that it opens. */
export interface Output extends Pick<INodeExecutionData, 'json' | 'binary'> {
	opened?: Opened;
}

/** What became of an item. */
export type Outcome = Output[] | Failure;
