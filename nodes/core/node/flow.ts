import type { IExecuteFunctions } from 'n8n-workflow';
import { dayIn } from '../reading/time';
import type { Flow } from './operation';
import { isFirstVersion } from './version';

/** What operations have to know of the flow that a node runs in. */
export function flowOf(context: IExecuteFunctions): Flow {
	const today = dayIn(context.getTimezone(), new Date());
	return { isFirstVersion: isFirstVersion(context), today };
}
