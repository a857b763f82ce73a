import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeIn } from '../../scripts/packages/operations';

const root = join(__dirname, '../..');
const filesIn = (folder: string, ending: string) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.map((path) => join(folder, path));

/** What those who wrote the texts say, and those who read them do not. */
const oddWords =
	/\b(whom|minted|stands|is told|nobody is asked|what (?:be)?came of (?:everybody|each|them))\b/gi;

const examples = filesIn('examples', '.json');

const pages = ['README.md', 'SECURITY.md', ...filesIn('docs', '.md')];

test.each([...pages, ...examples])('%s speaks in the words of its readers', (page) => {
	expect(readFileSync(join(root, page), 'utf8').match(oddWords)).toBeNull();
});

test.each(filesIn('nodes', '.node.ts'))('the panel of %s does, too', async (file) => {
	const { description } = await nodeIn(join(root, file));
	expect(JSON.stringify(description).match(oddWords)).toBeNull();
});

test.each(filesIn('credentials', '.ts'))('so does %s', (file) => {
	expect(readFileSync(join(root, file), 'utf8').match(oddWords)).toBeNull();
});
