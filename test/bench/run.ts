import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { claimDataFolder } from '../../demo/claim';
import { installPackage } from '../../demo/communityPackage';
import { dataFolder } from '../../demo/folders';
import { installPrograms } from '../../demo/install';
import { n8nEnvironment, n8nProgram, n8nVersion } from '../../demo/n8n';
import { choosePorts } from '../../demo/ports';
import { run, stopAll } from '../../demo/processes';
import { say, step } from '../../demo/progress';
import { startSandbox } from '../../sandbox';
import { benchCases, type BenchCase } from './cases';
import { openDesk } from './desk';
import { benchFlow } from './flow';
import { measure, type Bench, type Figures } from './measure';
import { table, writeDocs, type Result } from './report';

/** Measures our node beside the HTTP Request node on the same work, in a real n8n; gives whether all targets were reached. */
async function bench(): Promise<boolean> {
	const { values } = parseArgs({
		options: { json: { type: 'string' }, case: { type: 'string' } },
	});
	const chosen = benchCases.filter(({ name }) => !values.case || name === values.case);
	if (chosen.length === 0) {
		const names = benchCases.map(({ name }) => name).join(', ');
		throw new Error(`There is no case ${values.case}. There are ${names}`);
	}

	claimDataFolder();
	const node = await installPrograms();
	await installPackage();
	const customerCount = Math.max(...chosen.map(({ customers }) => customers));
	const sandbox = await startSandbox({ customerCount });
	const desk = await openDesk();
	const results = await choosePorts()
		.then(async (ports) => await runCases(chosen, { node, ports, sandbox, desk }))
		.finally(async () => await Promise.all([sandbox.stop(), desk.close()]));

	say(`\n${table(results)}`);
	const [{ model = 'unknown' } = {}] = cpus();
	const machine = {
		cpu: model,
		cores: cpus().length,
		memoryGB: Math.round(totalmem() / 2 ** 30),
		n8n: n8nVersion(),
	};
	if (values.json) {
		const cases = results.map(({ benchCase: { name }, ours, other }) => ({ name, ours, other }));
		await writeFile(values.json, JSON.stringify({ machine, cases }, null, 2));
	}
	if (!values.case) await writeDocs(results, machine);
	return results.every(({ reached }) => reached);
}

async function runCases(cases: BenchCase[], setUp: Bench): Promise<Result[]> {
	await step('Importing the flows', async () => await importFlows(cases, setUp));
	const results: Result[] = [];
	const earlier = new Map<string, Figures>();
	for (const benchCase of cases) {
		const result = await step(benchCase.title, async () => await bothSides(benchCase, setUp));
		const reached = benchCase.reached(result.ours, result.other, earlier);
		earlier.set(benchCase.name, result.ours);
		results.push({ ...result, reached });
		say(table(results.slice(-1)));
	}
	return results;
}

async function bothSides(benchCase: BenchCase, setUp: Bench): Promise<Omit<Result, 'reached'>> {
	const { runs = 1 } = benchCase;
	const ours: Figures[] = [];
	const other: Figures[] = [];
	for (let run = 0; run < runs; run++) {
		if (benchCase.other) other.push(await measure(benchCase, 'other', setUp));
		ours.push(await measure(benchCase, 'ours', setUp));
	}
	const [best, bestOther = null] = [fastest(ours), fastest(other)];
	if (!best) throw new Error(`${benchCase.name} was not measured`);
	return { benchCase, ours: best, other: bestOther };
}

function fastest(figures: Figures[]): Figures | undefined {
	return [...figures].sort((one, next) => next.ratePerSecond - one.ratePerSecond)[0];
}

async function importFlows(
	cases: BenchCase[],
	{ node, ports, sandbox, desk }: Bench,
): Promise<void> {
	const providers = (['gigstack', 'meteroid'] as const).map((provider) => ({
		type: `${provider}Api`,
		data: { apiKey: sandbox[provider].apiKey, baseUrl: sandbox[provider].baseUrl },
	}));
	const secret = randomBytes(32).toString('base64');
	const signing = [
		{ type: 'portalLinkApi', data: { signingKey: secret } },
		{ type: 'jwtAuth', data: { keyType: 'passphrase', secret, algorithm: 'HS256' } },
	];
	const credentials = [...providers, ...signing].map(({ type, data }) => ({
		id: type,
		name: type,
		type,
		data,
	}));
	const flows = cases.flatMap((benchCase) => {
		const addresses = { bench: desk.url, api: sandbox[benchCase.provider].baseUrl };
		return (['ours', 'other'] as const).map((side) => benchFlow(benchCase, side, addresses));
	});
	for (const [kind, entries] of Object.entries({ credentials, workflow: flows })) {
		const file = join(dataFolder, `bench-${kind}.json`);
		await writeFile(file, JSON.stringify(entries));
		await run({
			name: `bench-import-${kind}`,
			command: node,
			args: [n8nProgram, `import:${kind}`, `--input=${file}`],
			folder: dataFolder,
			environment: n8nEnvironment(ports),
		});
	}
}

bench()
	.then((allReached) => (process.exitCode = allReached ? 0 : 1))
	.catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	})
	.finally(() => void stopAll());
