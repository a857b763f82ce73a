import { parse } from 'flatted';
import { z } from 'zod';

const itemSchema = z.object({ json: z.record(z.unknown()) });

const runSchema = z.object({
	executionStatus: z.string(),
	error: z.object({ message: z.string() }).passthrough().optional(),
	data: z.object({ main: z.array(z.array(itemSchema).nullable()) }).optional(),
});

const resultSchema = z.object({
	resultData: z.object({ runData: z.record(z.array(runSchema)) }),
});

export interface Execution {
	/** The items that left a node by its output of that number. None if the node was not reached. */
	items(node: string, output?: number): Array<Record<string, unknown>>;
	/** The node that failed and what it said, if one did. */
	failure: string | undefined;
}

/** Reads n8n's stored result, which is JSON in the notation of the library flatted. */
export function readExecution(stored: string): Execution {
	const { runData } = resultSchema.parse(parse(stored)).resultData;
	return {
		items: (node, output = 0) =>
			(runData[node] ?? []).flatMap((run) => run.data?.main[output] ?? []).map(({ json }) => json),
		failure: Object.entries(runData)
			.flatMap(([node, runs]) => runs.map((run) => ({ node, error: run.error })))
			.filter(({ error }) => error !== undefined)
			.map(({ node, error }) => `${node}: ${error?.message}`)[0],
	};
}
