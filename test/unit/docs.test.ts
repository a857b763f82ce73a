import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { redirectFlows, triggerFlows } from '../../demo/flows';
import { anchorsOf } from '../support/pages';

const root = join(__dirname, '../..');
const pages = [
	...readdirSync(root).filter((name) => name.endsWith('.md')),
	...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => join('docs', name)),
];

function expectToLeadSomewhere(link: string, folder: string, page: string): void {
	const [path = '', anchor] = link.split('#');
	const file = path === '' ? join(root, page) : join(root, folder, path);
	expect({ link, exists: existsSync(file) }).toEqual({ link, exists: true });
	if (anchor) expect(anchorsOf(readFileSync(file, 'utf8'))).toContain(anchor);
}

test.each(pages)('every link within %s leads somewhere', (page) => {
	const text = readFileSync(join(root, page), 'utf8');
	const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
	for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
		expectToLeadSomewhere(link, dirname(page), page);
	}
});

test('every picture is shown on a page', () => {
	const shown = pages.flatMap((page) =>
		[...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)\s]+\.png)\)/g)].map(
			([, link = '']) => join(root, dirname(page), link),
		),
	);
	const images = join(root, 'docs/images');
	const pictures = readdirSync(images, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.png'))
		.map((name) => join(images, name));
	expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});

test('every workflow has its recipe, with a picture of it', () => {
	const recipes = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
	const files = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.json'));
	for (const file of files) {
		expect(recipes).toContain(`(../examples/${file})`);
		expect(recipes).toContain(`(images/recipes/${basename(file, '.json')}.png)`);
	}
});

test.each([
	['A link that nobody has opened', /^follow-up-/],
	['Dunning in steps', /^dunning-/],
])('“%s” calls the nodes as its examples do', (title, flows) => {
	const named = nodesNamedIn(sectionOf('docs/follow-up.md', title));
	expect(named).toContain('This campaign');
	const all = readdirSync(join(root, 'examples')).filter((name) => flows.test(name));
	for (const file of all) {
		const example = JSON.parse(readFileSync(join(root, 'examples', file), 'utf8'));
		const names = example.nodes.map((node: { name: string }) => node.name);
		const known = [...names, 'Customer portal messages'];
		expect({ file, unknown: named.filter((name) => !known.includes(name)) }).toEqual({
			file,
			unknown: [],
		});
	}
});

test.each([...triggerFlows, ...redirectFlows])(
	'“Older n8n” names the nodes of %s to delete, and those to connect then',
	(id) => {
		const kind = triggerFlows.includes(id) ? 'Flows that an event starts' : 'Flows that only open';
		const lines = sectionOf('docs/run-again.md', 'Older n8n').split('\n');
		const line = lines.find((one) => one.startsWith(`- **${kind}`)) ?? '';
		const [toDelete, toConnect] = line.split(' Then connect ').map(nodesNamedIn);

		const text = readFileSync(join(root, 'examples', `${id}.json`), 'utf8');
		const { nodes, connections } = exampleSchema.parse(JSON.parse(text));
		const tables = nodes.filter(({ type }) => /\.dataTable$/.test(type)).map(({ name }) => name);
		const next = (name: string) => (connections[name]?.main ?? []).flat().map(({ node }) => node);
		const nextButTables = (name: string): string[] =>
			next(name).flatMap((one) => (tables.includes(one) ? nextButTables(one) : [one]));
		const torn = Object.keys(connections)
			.filter((name) => !tables.includes(name) && next(name).some((one) => tables.includes(one)))
			.map((name) => [name, ...nextButTables(name)])
			.filter((names) => names.length > 1);

		expect(tables.filter((name) => !toDelete?.includes(name))).toEqual([]);
		expect(torn.flat().filter((name) => !toConnect?.includes(name))).toEqual([]);
	},
);

const exampleSchema = z.object({
	nodes: z.array(z.object({ name: z.string(), type: z.string() })),
	connections: z.record(z.object({ main: z.array(z.array(z.object({ node: z.string() }))) })),
});

function sectionOf(page: string, title: string): string {
	const text = readFileSync(join(root, page), 'utf8');
	return text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
}

/** The names of nodes, which stand in italics. */
function nodesNamedIn(text: string): string[] {
	return [...text.matchAll(/(?<!\w)_([A-Z][^_]+)_(?!\w)/g)].map(([, name = '']) => name);
}

const files = ['nodes', 'credentials'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.node\.json$|\.credentials\.ts$/.test(name))
		.map((name) => join(folder, name)),
);

test.each(files)("the page that n8n's editor opens for %s is there", (file) => {
	const text = readFileSync(join(root, file), 'utf8');
	const links = [...text.matchAll(/n8n-nodes-customer-portal(?:\/blob\/main\/|(?=#))([^'"]+)/g)];
	expect(links).toHaveLength(1);
	for (const [, link = ''] of links) expectToLeadSomewhere(link, '.', 'README.md');
});
