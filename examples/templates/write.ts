import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { allExamples } from './all';

/** Writes the workflows in examples/, as prettier would have them. */
async function write(): Promise<void> {
	for (const [name, workflow] of Object.entries(await allExamples())) {
		const path = join(__dirname, '..', name);
		const options = await resolveConfig(path);
		const text = JSON.stringify(workflow, null, 2);
		await writeFile(path, await format(text, { ...options, filepath: path }));
	}
}

void write();
