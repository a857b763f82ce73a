import { credentialFile, nodeFiles, vendors, type Vendor } from './vendors';

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

/** How n8n's list of community nodes finds a package; the first one makes it one of them. */
const keywords = [
	'n8n-community-node-package',
	'n8n',
	'customer-portal',
	'billing',
	'subscription',
];

/** The manifest of this repository, as the list of vendors has it. */
export function withVendors(manifest: Manifest): Manifest {
	const all = Object.values(vendors);
	const { credentials, nodes } = loaded(all);
	return {
		...manifest,
		description: describe(all, 'billing or subscription portal'),
		keywords: keywordsOf(all),
		n8n: {
			...manifest.n8n,
			credentials: [...credentials, 'dist/credentials/PortalLinkApi.credentials.js'],
			nodes: [
				...nodes,
				'dist/nodes/PortalLink/PortalLink.node.js',
				'dist/nodes/PortalLink/PortalLinkTrigger.node.js',
			],
		},
	};
}

/** What npm shows of a package. */
export function describe(some: Vendor[], portal: string): string {
	const names = some.map(({ displayName }) => displayName);
	return `n8n nodes that find customers at ${either(names)} and hand the link to their ${portal} to the next email or SMS node`;
}

export function keywordsOf(some: Vendor[]): string[] {
	return [...keywords, ...some.flatMap((vendor) => vendor.keywords)];
}

/** What n8n loads of these vendors. */
export function loaded(some: Vendor[]): Pick<Manifest['n8n'], 'credentials' | 'nodes'> {
	const built = (path: string) => `dist/${path.replace(/\.ts$/, '.js')}`;
	return {
		credentials: some.map(credentialFile).map(built),
		nodes: some.flatMap(nodeFiles).map(built),
	};
}

/** `A, B or C`. */
export function either(names: string[]): string {
	return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
}
