import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, rootFolder } from '../../demo/folders';
import { npm, run, stopAll } from '../../demo/processes';
import { say, step } from '../../demo/progress';
import { installedFolders, versionRuns, type VersionRun } from './runs';

/** Runs the tests on each n8n and Node that is supported; gives whether all passed. */
async function testVersions(): Promise<boolean> {
	const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
	const chosen = versionRuns.filter(({ title }) => title.includes(values.only));
	if (chosen.length === 0) throw new Error(`No run has “${values.only}” in its title`);

	mkdirSync(dataFolder, { recursive: true });
	const needed = chosen.flatMap(({ node, home }) => [node, home]);
	for (const folder of installedFolders) {
		if (!needed.some((path) => path.startsWith(folder))) continue;
		const name = basename(folder);
		await step(`Installing ${name}`, async () => {
			await run({ name: `install-${name}`, ...npm('ci'), folder });
		});
	}
	let failures = 0;
	for (const versionRun of chosen) {
		await step(versionRun.title, async (detail) => await runTests(versionRun, detail)).catch(
			(error: unknown) => {
				failures += 1;
				say(error instanceof Error ? error.message : String(error));
			},
		);
	}
	return failures === 0;
}

async function runTests(versionRun: VersionRun, detail: (text: string) => void): Promise<void> {
	const { title, node, home, expressions, tests, hangs } = versionRun;
	await run({
		name: `versions-${title.replace(/[^\w.]+/g, '-')}`,
		command: node,
		args: [
			// Without it jest cannot load n8n's newer engine for expressions.
			...(expressions === 'vm' ? ['--experimental-vm-modules'] : []),
			join(rootFolder, 'node_modules', 'jest', 'bin', 'jest.js'),
			`--config=${join(__dirname, 'jest.config.js')}`,
			...(hangs ? ['--forceExit'] : []),
			...tests.map((path) => `--testPathPatterns=${path}`),
		],
		folder: rootFolder,
		environment: {
			...process.env,
			N8N_HOME: home,
			N8N_EXPRESSION_ENGINE: expressions,
		},
		onLine: (line) => {
			if (/^(PASS|FAIL|Tests:)/.test(line)) detail(line);
		},
	});
}

testVersions()
	.then((allPassed) => (process.exitCode = allPassed ? 0 : 1))
	.catch((error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	})
	.finally(() => void stopAll());
