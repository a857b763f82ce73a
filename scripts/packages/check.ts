// Builds, scans and tests the packages that `gulp packages` wrote: two at a time, as building and scanning
// take one core.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageName, vendors, type Vendor } from '../vendors';

const root = join(__dirname, '../..');
const atOnce = 2;

/** Says all of it at the end, so that the lines of two packages do not mix. Gives whether it passed. */
async function passes(vendor: Vendor): Promise<boolean> {
	const folder = join(root, 'packages', packageName(vendor));
	const lines = [`\n${packageName(vendor)}`];
	const succeeds = async (cwd: string, ...[file, ...rest]: [string, ...string[]]) => {
		const { status, output } = await runNode(cwd, [join(root, file), ...rest], vendor);
		lines.push(output.trimEnd());
		return status === 0;
	};
	const passed =
		(await succeeds(folder, 'node_modules/gulp/bin/gulp.js', 'build')) &&
		(await succeeds(root, 'scripts/scan.mjs', folder)) &&
		(await succeeds(root, 'node_modules/jest/bin/jest.js', '--config', 'jest.packages.config.js'));
	console.log(lines.join('\n'));
	return passed;
}

async function runNode(
	cwd: string,
	parameters: string[],
	{ name }: Vendor,
): Promise<{ status: number | null; output: string }> {
	const env = { ...process.env, VENDOR: name };
	const program = spawn(process.execPath, parameters, { cwd, env });
	let output = '';
	for (const stream of [program.stdout, program.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const status = await new Promise<number | null>((resolve, reject) => {
		program.on('close', resolve).on('error', reject);
	});
	return { status, output };
}

async function checkAll(): Promise<void> {
	const waiting = Object.values(vendors);
	const failed: string[] = [];
	const goOn = async (): Promise<void> => {
		for (let vendor = waiting.shift(); vendor; vendor = waiting.shift()) {
			if (!(await passes(vendor))) failed.push(packageName(vendor));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, goOn));
	if (failed.length === 0) return;
	console.error(`\nFailed: ${failed.join(', ')}`);
	process.exitCode = 1;
}

void checkAll();
