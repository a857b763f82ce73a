import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { followImports, type Sources } from './imports';
import type { Manifest } from './manifest';
import { packageName, type Service } from './services';
import { missing } from './template';

/** The service's nodes with all that is in its folder, its credential, and what of core these need. */
export function sourcesOf(root: string, main: Manifest, service: Service): Sources {
	const folder = posix.join('nodes', service.folder);
	const own = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|json)$/.test(path))
		.map((path) => posix.join(folder, path));
	const credential = `credentials/${service.folder}Api.credentials.ts`;
	const { texts, libraries } = followImports(root, [...own, credential]);
	for (const [path, text] of texts) {
		texts.set(path, inPackage(text, main, service));
	}
	return { texts, libraries };
}

/** With the package's own name in the codex files, and links to its README instead of the pages here. */
function inPackage(text: string, main: Manifest, service: Service): string {
	const name = packageName(service);
	const repository = main.homepage.replace(/#.*/, '');
	const page = `docs/providers/${service.folder.toLowerCase()}.md`;
	const headings: Record<string, string> = {
		[`${page}#connect-it`]: 'connect-your-account',
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
