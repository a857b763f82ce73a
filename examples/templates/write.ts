import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { allExamples } from './all';
import { pagesWithExamples, withRecipes } from './recipes';

const root = join(__dirname, '../..');

/** Writes the workflows in examples/, and what the pages say of them. */
async function write(): Promise<void> {
	for (const { id, workflow } of allExamples) {
		await writePretty(join(root, 'examples', `${id}.json`), JSON.stringify(workflow, null, 2));
	}
	for (const page of pagesWithExamples.map((path) => join(root, path))) {
		await writePretty(page, withRecipes(await readFile(page, 'utf8'), allExamples));
	}
}

async function writePretty(path: string, text: string): Promise<void> {
	const options = await resolveConfig(path);
	await writeFile(path, await format(text, { ...options, filepath: path }));
}

void write();
