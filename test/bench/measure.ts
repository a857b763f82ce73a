import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { n8nEnvironment, n8nProgram } from '../../demo/n8n';
import { dataFolder } from '../../demo/folders';
import type { Ports } from '../../demo/ports';
import { run } from '../../demo/processes';
import type { Sandbox } from '../../sandbox';
import type { BenchCase } from './cases';
import type { BenchDesk } from './desk';
import { flowId, type Side } from './flow';

/** What one side of a case came to. Memory and CPU are those of n8n's whole process, its start included. */
export interface Figures {
	/** Delivered, a second, from the first request to the last answer. */
	ratePerSecond: number;
	deliveredShare: number;
	requestsPerItem: number;
	peakMemoryMB: number;
	cpuSeconds: number;
	maxInFlight: number;
	fullestSecond: number;
}

export interface Bench {
	/** The Node that runs n8n. */
	node: string;
	ports: Ports;
	sandbox: Sandbox;
	desk: BenchDesk;
}

/** Runs one side of a case in a fresh n8n process. */
export async function measure(benchCase: BenchCase, side: Side, bench: Bench): Promise<Figures> {
	const { customers, times = 1, provider, conditions } = benchCase;
	const { node, ports, sandbox, desk } = bench;
	sandbox.reset();
	sandbox.set(conditions);
	desk.lay(
		sandbox.customers[provider].slice(0, customers).map(({ id }) => ({ id })),
		times,
	);
	const usageFile = join(dataFolder, 'bench-usage.json');
	await run({
		name: `bench-${benchCase.name}-${side}`,
		command: node,
		args: [n8nProgram, 'execute', `--id=${flowId(benchCase.name, side)}`],
		folder: dataFolder,
		environment: {
			...n8nEnvironment(ports),
			// Above it n8n prints the whole result, which would be measured too.
			N8N_LOG_LEVEL: 'error',
			NODE_OPTIONS: `--import=${join(__dirname, 'usage.mjs')}`,
			BENCH_PROGRAM: n8nProgram,
			BENCH_USAGE_FILE: usageFile,
		},
	});
	const usage: Pick<Figures, 'peakMemoryMB' | 'cpuSeconds'> = JSON.parse(
		await readFile(usageFile, 'utf8'),
	);
	const { requests, maxInFlight, fullestSecond } = sandbox.statistics;
	// Signing asks nobody, so there is no first request and no last answer.
	const { seconds } = requests > 0 ? sandbox.statistics : { seconds: desk.seconds() };
	const delivered = desk.delivered();
	const items = customers * times;
	return {
		ratePerSecond: delivered / seconds,
		deliveredShare: delivered / items,
		requestsPerItem: requests / items,
		...usage,
		maxInFlight,
		fullestSecond,
	};
}
