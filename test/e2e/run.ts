import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../demo/folders';
import { say } from '../../demo/progress';

const programs = ['editor', 'openPortal', 'attacks'];

/** Runs a program in an n8n that was never started before. What it leaves behind stays to be looked at. */
function succeeds(program: string): boolean {
	const data = join(rootFolder, 'demo', 'data', 'e2e', program);
	rmSync(data, { recursive: true, force: true });
	say(`\n== ${program} (pictures in ${join(data, 'pictures')})`);
	const { status } = spawnSync(
		process.execPath,
		['--import', 'tsx', join(__dirname, `${program}.ts`)],
		{ stdio: 'inherit', cwd: rootFolder, env: { ...process.env, DEMO_DATA: data } },
	);
	return status === 0;
}

// What failed stands last.
const failed = programs.filter((program) => !succeeds(program));
say(failed.length === 0 ? '\nAll right.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
