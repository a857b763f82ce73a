import entries from '../vendors.json';

/** A vendor as items name it in `provider`, and as its folders in sandbox, test and docs are called. */
export type VendorName = keyof typeof entries;

/** What all that is made for a vendor is made from. */
export interface Vendor {
	/** As the vendor writes itself. */
	displayName: string;
	/** The node's class and the beginning of its files' names, in CamelCase: not that of a node of n8n's own. */
	node: string;
	/** Whether it has a trigger node. */
	trigger: boolean;
	/** Whether its customers can be named by an alias. */
	aliases: boolean;
	/** What opens behind the link. */
	portal: string;
	/** The operation to choose for a link in a message. */
	linkOperation: string;
	/** Under which npm lists the package. */
	keywords: string[];
}

/** All vendors, in the order in which users see them. */
export const vendors: Record<VendorName, Vendor> = entries;

export const vendorNames = Object.keys(entries) as VendorName[];

/** The vendor's folder under `nodes`. */
export function folderOf(name: string): string {
	return `nodes/${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The source files that n8n loads: the node, its trigger if it has one, and the credential. */
export function filesOf(name: string, { node, trigger }: Vendor) {
	const folder = folderOf(name);
	return {
		nodes: [node, ...(trigger ? [`${node}Trigger`] : [])].map((one) => `${folder}/${one}.node.ts`),
		credential: `credentials/${node}Api.credentials.ts`,
	};
}

/** The type of the vendor's node, without the package; that of its trigger is the same with `Trigger`. */
export function nodeType({ node }: Vendor): string {
	return node.charAt(0).toLowerCase() + node.slice(1);
}

/** The type of the vendor's credential. */
export function credentialType(vendor: Vendor): string {
	return `${nodeType(vendor)}Api`;
}

/** The page about the vendor. */
export function pageOf(name: string): string {
	return `docs/providers/${name}.md`;
}

/** The name of the package with this vendor alone. */
export function packageName(name: string): string {
	return `n8n-nodes-${name}-portal`;
}
