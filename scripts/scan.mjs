// Runs the analysis by which n8n decides on community packages, on the source and on the packed tarball.
// `node scripts/scan.mjs [folder]`: of the built package in a folder, or in this one.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const root = resolve(process.argv[2] ?? '.');

function unpackTarball(folder) {
	const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: root,
		encoding: 'utf8',
	});
	const [{ filename }] = JSON.parse(packed);
	execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
	return join(folder, 'package');
}

/** The scanner tells its findings only as text. */
function errorCount({ passed, details, message }) {
	if (passed) {
		if (message) throw new Error(`The scanner looked at nothing: ${message}`);
		return 0;
	}
	console.log(details ?? message);
	return Number(/(\d+) errors?/.exec(details ?? '')?.[1] ?? 1);
}

const folder = mkdtempSync(join(tmpdir(), 'scan-'));
try {
	const source = errorCount(await analyzePackage(root, SOURCE_FILE_PATTERNS));
	const tarball = errorCount(
		await analyzePackage(unpackTarball(folder), ['**/*.js', 'package.json']),
	);
	console.log(`Scan: ${source} errors in the source, ${tarball} errors in the package`);
	process.exitCode = source + tarball === 0 ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
