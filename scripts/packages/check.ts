// Builds, scans and tests the packages that `gulp packages` wrote.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { packageName, services, type Service } from './services';

const root = join(__dirname, '../..');

function check(service: Service): void {
	const folder = join(root, 'packages', packageName(service));
	const run = (cwd: string, ...[file, ...rest]: [string, ...string[]]) =>
		runNode(cwd, [join(root, file), ...rest], service);
	console.log(`\n${packageName(service)}`);
	run(folder, 'node_modules/gulp/bin/gulp.js', 'build');
	run(root, 'scripts/scan.mjs', folder);
	run(root, 'node_modules/jest/bin/jest.js', '--config', 'jest.packages.config.js');
}

function runNode(cwd: string, parameters: string[], { folder }: Service): void {
	const env = { ...process.env, SERVICE: folder };
	const { status } = spawnSync(process.execPath, parameters, { cwd, env, stdio: 'inherit' });
	if (status !== 0) throw new Error(`Failed: node ${parameters.join(' ')}`);
}

services.forEach(check);
