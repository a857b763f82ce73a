import { mapValues } from 'lodash';
import entries from '../vendors.json';

/** A vendor as items name it in `provider`, and as its folders in sandbox and test and its page are called. */
export type VendorName = keyof typeof entries;

/** What all that is made for a vendor is made from. */
export interface Vendor {
	name: string;
	/** As the vendor writes itself. */
	displayName: string;
	/** The node's class and folder, which also begins the names of its files. */
	node: string;
	/** Whether it has a trigger node. */
	trigger: boolean;
	/** Whether its customers can be named by an alias. */
	aliases: boolean;
	/** What opens behind the link. */
	portal: string;
	/** The operation to choose for a link in a message. */
	linkOperation: string;
	/** Those of its package. */
	keywords: string[];
}

/** All vendors, in the order in which users see them. */
export const vendors: Record<VendorName, Vendor> = mapValues(entries, (entry, name) => ({
	name,
	...entry,
}));

export const vendorNames = Object.keys(entries) as VendorName[];

/** The vendor's folder under `nodes`. */
export function folderOf({ node }: Vendor): string {
	return `nodes/${node}`;
}

/** The sources of what n8n loads: the node, and its trigger if it has one. */
export function nodeFiles(vendor: Vendor): string[] {
	const classes = vendor.trigger ? [vendor.node, `${vendor.node}Trigger`] : [vendor.node];
	return classes.map((name) => `${folderOf(vendor)}/${name}.node.ts`);
}

/** The source of its credential. */
export function credentialFile({ node }: Vendor): string {
	return `credentials/${node}Api.credentials.ts`;
}

/** The type of its node, without the package; that of its trigger has `Trigger` behind it. */
export function nodeType({ node }: Vendor): string {
	return node.charAt(0).toLowerCase() + node.slice(1);
}

/** The type of its credential. */
export function credentialType(vendor: Vendor): string {
	return `${nodeType(vendor)}Api`;
}

/** The page for its users. */
export function pageOf({ name }: Vendor): string {
	return `docs/providers/${name}.md`;
}

/** The example of the flow that its signed links lead to. */
export function redirectFlow({ name }: Vendor): string {
	return `examples/open-portal-${name}.json`;
}

/** The package with this vendor alone. */
export function packageName({ name }: Vendor): string {
	return `n8n-nodes-${name}-portal`;
}
