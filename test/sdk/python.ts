import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgram, type Program } from './program';

const environment = join(__dirname, '.venv');
const requirements = join(__dirname, 'requirements.txt');
const installed = join(environment, 'requirements.txt');

/** Starts a Python program of this folder, in an environment that is made at the first time. */
export function startPython(script: string, variables: Record<string, string>): Program {
	install();
	// Isolated, so that a script may have the name of the SDK that it imports.
	return startProgram(join(environment, 'bin/python'), ['-I', join(__dirname, script)], variables);
}

/** Does nothing where all that is required is there already. */
function install(): void {
	const wanted = readFileSync(requirements, 'utf8');
	if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
	rmSync(environment, { recursive: true, force: true });
	execFileSync('python3', ['-m', 'venv', environment], { stdio: 'inherit' });
	const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--requirement', requirements];
	execFileSync(join(environment, 'bin/python'), pip, { stdio: 'inherit' });
	writeFileSync(installed, wanted);
}
