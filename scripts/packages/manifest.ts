import type { Sources } from './imports';
import { packageName, services, type Service } from './services';

/** What of a package.json is looked at here. */
export interface Manifest {
	name: string;
	description: string;
	keywords: string[];
	homepage: string;
	repository: { type: string; url: string };
	bugs: { url: string };
	scripts: Record<string, string>;
	n8n: { n8nNodesApiVersion: number; strict: boolean; credentials: string[]; nodes: string[] };
	devDependencies: Record<string, string>;
}

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

/** The package.json of a service's package, made from that of this repository. */
export function manifestOf(
	main: Manifest,
	service: Service,
	{ texts, libraries }: Sources,
): Manifest {
	const name = packageName(service);
	const vendors = services.map(({ vendor }) => vendor.toLowerCase());
	const ofPackage = (url: string) => url.replaceAll(main.name, name);
	const built = (ending: string) =>
		[...texts.keys()]
			.filter((path) => path.endsWith(ending))
			.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`)
			.sort();
	const needed = new Set([
		...tools,
		...libraries,
		...[...libraries].map((library) => `@types/${library}`),
	]);
	return {
		...main,
		name,
		description: `n8n nodes that find customers at ${service.vendor} and hand the link to their ${service.portal} to the next email or SMS node`,
		keywords: main.keywords.filter(
			(keyword) => keyword === service.vendor.toLowerCase() || !vendors.includes(keyword),
		),
		homepage: ofPackage(main.homepage),
		repository: { ...main.repository, url: ofPackage(main.repository.url) },
		bugs: { url: ofPackage(main.bugs.url) },
		scripts: {
			...chosen(main.scripts, (key) => scripts.includes(key)),
			check: 'npm run lint && npm run scan',
			prepublishOnly: 'npm run check',
		},
		n8n: { ...main.n8n, credentials: built('.credentials.ts'), nodes: built('.node.ts') },
		devDependencies: chosen(main.devDependencies, (key) => needed.has(key)),
	};
}

function chosen(
	entries: Record<string, string>,
	isWanted: (key: string) => boolean,
): Record<string, string> {
	return Object.fromEntries(Object.entries(entries).filter(([key]) => isWanted(key)));
}
