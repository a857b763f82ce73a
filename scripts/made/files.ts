import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { withVendors } from '../manifest';
import { missing } from '../packages/template';
import { pageOf, vendorNames, vendors } from '../vendors';
import { blocks } from './blocks';
import { hasList, withLists } from './lists';

/** The text of a file of this repository. */
type Read = (path: string) => string;

const block = /(<!-- vendors:(\w+) -->\s*)[^]*?(\s*<!-- \/vendors -->)/g;

/**
 * The files that speak of all vendors, as they should be: package.json, and the pages and sources with markers.
 * @param root the repository's folder
 * @returns texts by paths
 */
export function filesMade(root: string): Map<string, string> {
	const read: Read = (path) => readFileSync(join(root, path), 'utf8');
	const manifest = JSON.stringify(withVendors(JSON.parse(read('package.json'))), null, 2);
	const pages = ['README.md', ...filesIn(root, 'docs', '.md')];
	const sources = ['examples', 'sandbox', 'test'].flatMap((folder) => filesIn(root, folder, '.ts'));
	return new Map([
		['package.json', `${manifest}\n`],
		...pages
			.filter((path) => read(path).search(block) >= 0)
			.map((path) => [path, withBlocks(path, read)] as const),
		...sources
			.filter((path) => hasList(read(path)))
			.map((path) => [path, withLists(read(path), vendorNames)] as const),
	]);
}

function filesIn(root: string, folder: string, ending: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.sort()
		.map((path) => posix.join(folder, path));
}

/** A page's text with its blocks made anew. */
function withBlocks(path: string, read: Read): string {
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
