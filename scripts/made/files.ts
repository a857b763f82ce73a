import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { withVendors } from '../manifest';
import { missing } from '../packages/template';
import { pageOf, vendors } from '../vendors';
import { blocks } from './blocks';
import type { Example } from './recipes';

/** The text of a file of this repository. */
type Read = (path: string) => string;

const block = /(<!-- vendors:(\w+) -->\s*)[^]*?(\s*<!-- \/vendors -->)/g;

/**
 * The files that speak of all vendors, as they should be: package.json, and the pages with a block between markers.
 * @param root the repository's folder
 * @returns texts by paths
 */
export function filesMade(root: string): Map<string, string> {
	const read: Read = (path) => readFileSync(join(root, path), 'utf8');
	const examples = examplesIn(root, read);
	const manifest = JSON.stringify(withVendors(JSON.parse(read('package.json'))), null, 2);
	const pages = pagesIn(root).filter((path) => read(path).search(block) >= 0);
	return new Map([
		['package.json', `${manifest}\n`],
		...pages.map((path) => [path, withBlocks(path, read, examples)] as const),
	]);
}

function pagesIn(root: string): string[] {
	const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
	return ['README.md', ...docs.map((path) => posix.join('docs', path))].filter((path) =>
		path.endsWith('.md'),
	);
}

/** A page's text with its blocks made anew. */
function withBlocks(path: string, read: Read, examples: Example[]): string {
	const pages = Object.values(vendors).map((vendor) => ({ vendor, text: read(pageOf(vendor)) }));
	const linkTo = (file: string) => posix.relative(posix.dirname(path), file);
	return read(path).replaceAll(block, (_, begin: string, name: string, end: string) => {
		const make = blocks[name] ?? missing(`block ${name}, which is in ${path}`);
		return `${begin}${make({ pages, examples, linkTo })}${end}`;
	});
}

function examplesIn(root: string, read: Read): Example[] {
	return readdirSync(join(root, 'examples'))
		.filter((name) => name.endsWith('.json'))
		.map((name) => `examples/${name}`)
		.map((path) => ({ ...JSON.parse(read(path)), path }));
}
