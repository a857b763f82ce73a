import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { followImports, type Sources } from './imports';
import { packageName, type Service } from './services';

/** The service's nodes with all that is in its folder, its credential, and what of core these need. */
export function sourcesOf(root: string, service: Service): Sources {
	const folder = posix.join('nodes', service.folder);
	const own = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|json)$/.test(path))
		.map((path) => posix.join(folder, path));
	const credential = `credentials/${service.folder}Api.credentials.ts`;
	const { texts, libraries } = followImports(root, [...own, credential]);
	for (const [path, text] of texts) {
		if (path.endsWith('.node.json')) texts.set(path, inPackage(text, packageName(service)));
	}
	return { texts, libraries };
}

/** The codex file, which names the package that its node is in. */
function inPackage(codex: string, name: string): string {
	return codex.replace(/("node": ")[^".]+(?=\.)/, `$1${name}`);
}

/** The icons that the nodes and the credential show. */
export function iconsOf({ texts }: Sources): string[] {
	const found = [...texts.values()].flatMap((text) => [
		...text.matchAll(/'file:[./]*(icons\/[^']+)'/g),
	]);
	return [...new Set(found.flatMap(([, path]) => path ?? []))];
}
