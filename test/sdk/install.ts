import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the packages that a folder names. Does nothing where all that is required is there already. */
export function install(path: string): void {
	const wanted = readFileSync(join(path, 'package-lock.json'), 'utf8');
	const installed = join(path, 'node_modules/.installed');
	if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
	execFileSync('npm', ['ci', '--silent'], { cwd: path, stdio: 'inherit' });
	writeFileSync(installed, wanted);
}
