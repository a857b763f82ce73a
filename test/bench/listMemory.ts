import { fork } from 'node:child_process';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox';

/** So much more than the rows themselves may a list take at its fullest. */
const most = 1.3;

/** Measures, in a process of its own, what it takes to list 10,000 customers beside holding them. */
async function measure(simplify: boolean, environment: Record<string, string>): Promise<boolean> {
	const child = fork(join(__dirname, 'listOnce.ts'), {
		execArgv: [...process.execArgv, '--expose-gc'],
		env: { ...process.env, ...environment, LIST_SIMPLIFY: String(simplify) },
	});
	const { rows, heldMB, peakMB } = await new Promise<Record<string, number>>((done, fail) => {
		child.once('message', (figures) => done(Object(figures)));
		child.once('exit', (status) => fail(new Error(`The list ended with status ${status}`)));
	});
	const ratio = Number(peakMB) / Number(heldMB);
	const kind = simplify ? 'simplified' : 'raw';
	console.log(
		`${rows} rows, ${kind}: ${heldMB?.toFixed(1)} MB held, ${peakMB?.toFixed(1)} MB at most, ${ratio.toFixed(2)} ×`,
	);
	return ratio <= most;
}

async function main(): Promise<void> {
	const sandbox = await startSandbox({ customerCount: 10_200 });
	const { baseUrl, apiKey } = sandbox.meteroid;
	const environment = { LIST_URL: baseUrl, LIST_KEY: apiKey };
	const reached = [await measure(true, environment), await measure(false, environment)];
	await sandbox.stop();
	process.exitCode = reached.every(Boolean) ? 0 : 1;
}

void main();
