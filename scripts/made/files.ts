import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { withVendors } from '../manifest';
import { missing } from '../packages/template';
import { pageOf, vendors } from '../vendors';
import { blocks } from './blocks';

const block = /(<!-- vendors:(\w+) -->\s*)[^]*?(\s*<!-- \/vendors -->)/g;

/**
 * The files that speak of all vendors, as they should be: package.json, and the pages with a block between markers.
 * @param root the repository's folder
 * @returns texts by paths
 */
export function filesMade(root: string): Map<string, string> {
	const read = (path: string) => readFileSync(join(root, path), 'utf8');
	const manifest = JSON.stringify(withVendors(JSON.parse(read('package.json'))), null, 2);
	const pages = pagesIn(root).filter((path) => read(path).search(block) >= 0);
	return new Map([
		['package.json', `${manifest}\n`],
		...pages.map((path) => [path, withBlocks(path, read)] as const),
	]);
}

function pagesIn(root: string): string[] {
	const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
	return ['README.md', ...docs.map((path) => posix.join('docs', path))].filter((path) =>
		path.endsWith('.md'),
	);
}

/** A page's text with its blocks made anew. */
function withBlocks(path: string, read: (path: string) => string): string {
	const pages = Object.values(vendors).map((vendor) => ({
		vendor,
		text: read(pageOf(vendor)),
	}));
	const linkTo = (file: string) => posix.relative(posix.dirname(path), file);
	return read(path).replaceAll(block, (_, begin: string, name: string, end: string) => {
		const make = blocks[name] ?? missing(`block ${name}, which is in ${path}`);
		return `${begin}${make(pages, linkTo)}${end}`;
	});
}
