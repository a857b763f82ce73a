import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
	const page = readFileSync(join(root, 'docs/follow-up.md'), 'utf8');
	const [section = ''] = (page.split(`\n## ${title}\n`)[1] ?? '').split('\n## ');
	const named = [...section.matchAll(/(?<!\w)_([A-Z][^_]+)_(?!\w)/g)].map(([, name]) => name);
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
