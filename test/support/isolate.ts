import type { Workflow } from 'n8n-workflow';

/** Does what evaluates a workflow's expressions where n8n's newer engine can. In n8n 1.123 that is anywhere. */
export async function inIsolate<T>({ expression }: Workflow, work: () => Promise<T>): Promise<T> {
	return 'withIsolate' in expression ? await expression.withIsolate(work) : await work();
}
