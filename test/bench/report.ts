import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootFolder } from '../../demo/folders';
import type { BenchCase } from './cases';
import type { Figures } from './measure';

export interface Result {
	benchCase: BenchCase;
	ours: Figures;
	/** Null where only ours is measured. */
	other: Figures | null;
	reached: boolean;
}

const columns: Array<[string, (figures: Figures) => string]> = [
	['a second', ({ ratePerSecond }) => ratePerSecond.toFixed(ratePerSecond < 100 ? 1 : 0)],
	['delivered', ({ deliveredShare }) => `${(deliveredShare * 100).toFixed(1)} %`],
	['requests an item', ({ requestsPerItem }) => requestsPerItem.toFixed(2)],
	['peak MB', ({ peakMemoryMB }) => peakMemoryMB.toFixed(0)],
	['CPU s', ({ cpuSeconds }) => cpuSeconds.toFixed(1)],
	['in flight', ({ maxInFlight }) => String(maxInFlight)],
	['fullest second', ({ fullestSecond }) => String(fullestSecond)],
];

/** The figures as a Markdown table, two lines a case. */
export function table(results: Result[]): string {
	const rows = results.flatMap(({ benchCase, ours, other, reached }) => [
		[benchCase.title, 'ours', ...cells(ours), `${reached ? '✓' : '✗'} ${benchCase.target}`],
		...(other ? [['', otherName(benchCase), ...cells(other), '']] : []),
	]);
	const header = ['case', 'node', ...columns.map(([title]) => title), 'must reach'];
	return [header, header.map(() => '---'), ...rows]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}

/** Puts the table and the machine into docs/benchmark.md, between its two marks. */
export async function writeDocs(
	results: Result[],
	machine: Record<string, unknown>,
): Promise<void> {
	const file = join(rootFolder, 'docs', 'benchmark.md');
	const { cpu, cores, memoryGB, n8n } = machine;
	const text = `Measured on ${cores} cores of ${cpu} with ${memoryGB} GB, n8n ${n8n}, the sandbox on the same machine.\n\n${table(results)}`;
	const docs = await readFile(file, 'utf8');
	await writeFile(
		file,
		docs.replace(/(<!-- figures -->)[^]*(<!-- end of figures -->)/, `$1\n\n${text}\n\n$2`),
	);
}

function otherName({ other }: BenchCase): string {
	if (other === 'ours in one run') return other;
	return other === 'JWT node' ? 'JWT' : 'HTTP Request';
}

function cells(figures: Figures): string[] {
	return columns.map(([, show]) => show(figures));
}
