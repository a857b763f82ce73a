// Builds, scans and tests the packages that `gulp packages` wrote.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageName, vendors, type Vendor } from '../vendors';

const root = join(__dirname, '../..');

function check(vendor: Vendor): void {
	const folder = join(root, 'packages', packageName(vendor));
	const run = (cwd: string, ...[file, ...rest]: [string, ...string[]]) =>
		runNode(cwd, [join(root, file), ...rest], vendor);
	console.log(`\n${packageName(vendor)}`);
	run(folder, 'node_modules/gulp/bin/gulp.js', 'build');
	run(root, 'scripts/scan.mjs', folder);
	run(root, 'node_modules/jest/bin/jest.js', '--config', 'jest.packages.config.js');
}

function runNode(cwd: string, parameters: string[], { name }: Vendor): void {
	const env = { ...process.env, VENDOR: name };
	const { status } = spawnSync(process.execPath, parameters, { cwd, env, stdio: 'inherit' });
	if (status !== 0) throw new Error(`Failed: node ${parameters.join(' ')}`);
}

Object.values(vendors).forEach(check);
