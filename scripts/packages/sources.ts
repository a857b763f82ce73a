import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Manifest } from '../manifest';
import { credentialFile, folderOf, packageName, pageOf, type Vendor } from '../vendors';
import { followImports, type Sources } from './imports';
import { missing } from './template';

/** The vendor's nodes with all that is in its folder, its credential, and what of core these need. */
export function sourcesOf(root: string, main: Manifest, vendor: Vendor): Sources {
	const folder = folderOf(vendor);
	const own = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|json)$/.test(path))
		.map((path) => posix.join(folder, path));
	const { texts, libraries } = followImports(root, [...own, credentialFile(vendor)]);
	for (const [path, text] of texts) {
		texts.set(path, inPackage(text, main, vendor));
	}
	return { texts, libraries };
}

/** With the package's own name in the codex files, and links to its README instead of the pages here. */
function inPackage(text: string, main: Manifest, vendor: Vendor): string {
	const name = packageName(vendor);
	const repository = main.homepage.replace(/#.*/, '');
	const page = pageOf(vendor);
	const headings: Record<string, string> = {
		[`${page}#connect-it`]: 'connect-your-account',
		[`${page}#set-up-the-trigger`]: 'set-up-the-trigger',
		[page]: 'readme',
		'docs/triggers.md': 'set-up-the-trigger',
	};
	return text
		.replace(/("node": ")[^".]+(?=\.)/, `$1${name}`)
		.replaceAll(
			new RegExp(`${repository}/blob/main/([\\w./-]+(?:#[\\w-]+)?)`, 'g'),
			(_, link: string) =>
				`${repository}#${headings[link] ?? missing(`heading for ${link} in the README of ${name}`)}`,
		)
		.replaceAll(repository, repository.replace(main.name, name));
}

/** The icons that the nodes and the credential show. */
export function iconsOf({ texts }: Sources): string[] {
	const found = [...texts.values()].flatMap((text) => [
		...text.matchAll(/'file:[./]*(icons\/[^']+)'/g),
	]);
	return [...new Set(found.flatMap(([, path]) => path ?? []))];
}
