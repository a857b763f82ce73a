import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './folders';
import { DemoError } from './progress';

const file = join(dataFolder, 'running.pid');

/** Keeps a second demo away from the data folder while this one runs. */
export function claimDataFolder(): void {
	mkdirSync(dataFolder, { recursive: true });
	const other = processInFile();
	if (other !== null) {
		throw new DemoError(
			`The demo is running already, as process ${other}. Stop that one first (Ctrl+C there), ` +
				`or delete ${file} if there is none.`,
		);
	}
	writeFileSync(file, String(process.pid));
	process.on('exit', () => rmSync(file, { force: true }));
}

function processInFile(): number | null {
	try {
		const id = Number(readFileSync(file, 'utf8'));
		process.kill(id, 0);
		return id;
	} catch {
		return null;
	}
}
