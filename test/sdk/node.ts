import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram, type Program } from './program';

/** Starts `client.mjs` of a folder here, with the packages that the folder names, which are installed at the first time. */
export function startNode(folder: string, variables: Record<string, string>): Program {
	const path = join(__dirname, folder);
	install(path);
	return startProgram(process.execPath, [join(path, 'client.mjs')], variables);
}

/** Does nothing where all that is required is there already. */
function install(path: string): void {
	const wanted = readFileSync(join(path, 'package-lock.json'), 'utf8');
	const installed = join(path, 'node_modules/.installed');
	if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
	execFileSync('npm', ['ci', '--silent'], { cwd: path, stdio: 'inherit' });
	writeFileSync(installed, wanted);
}
