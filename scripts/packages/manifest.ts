import { describe, keywordsOf, loaded, type Manifest } from '../manifest';
import { packageName, type Vendor } from '../vendors';
import type { Sources } from './imports';

const scripts = ['build', 'dev', 'lint', 'lint:fix', 'format', 'scan'];

/** What builds and checks a package, whatever its sources import. */
const tools = [
	'@n8n/eslint-plugin-community-nodes',
	'@n8n/scan-community-package',
	'@types/node',
	'esbuild',
	'eslint',
	'eslint-plugin-n8n-nodes-base',
	'gulp',
	'n8n-workflow',
	'prettier',
	'typescript',
	'typescript-eslint',
];

/** The package.json of a vendor's package, made from that of this repository. */
export function manifestOf(main: Manifest, vendor: Vendor, { libraries }: Sources): Manifest {
	const name = packageName(vendor);
	const ofPackage = (url: string) => url.replaceAll(main.name, name);
	const needed = new Set([
		...tools,
		...libraries,
		...[...libraries].map((library) => `@types/${library}`),
	]);
	return {
		...main,
		name,
		description: describe([vendor], vendor.portal),
		keywords: keywordsOf([vendor]),
		homepage: ofPackage(main.homepage),
		repository: { ...main.repository, url: ofPackage(main.repository.url) },
		bugs: { url: ofPackage(main.bugs.url) },
		scripts: {
			...chosen(main.scripts, (key) => scripts.includes(key)),
			check: 'npm run lint && npm run scan',
			prepublishOnly: 'npm run check',
		},
		n8n: { ...main.n8n, ...loaded([vendor]) },
		devDependencies: chosen(main.devDependencies, (key) => needed.has(key)),
	};
}

function chosen(
	entries: Record<string, string>,
	isWanted: (key: string) => boolean,
): Record<string, string> {
	return Object.fromEntries(Object.entries(entries).filter(([key]) => isWanted(key)));
}
