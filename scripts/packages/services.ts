/** A service that gets a package of its own, with its provider's nodes and credential. */
export interface Service {
	/** The provider's folder under `nodes`, which also begins the name of its credential's file. */
	folder: string;
	/** As the vendor writes itself. */
	vendor: string;
	/** What opens behind the link. */
	portal: string;
	/** The operation to choose for a link in a message. */
	operation: string;
}

/**
 * The Portal Link node is in none of them. n8n verifies nodes that connect to a service, and no logic nodes;
 * and n8n knows credentials by their type alone, so that with two of these packages installed the
 * `portalLinkApi` of the one would stand in for that of the other, whatever their versions.
 */
export const services: Service[] = [
	{ folder: 'Appstle', vendor: 'Appstle', portal: 'subscription portal', operation: 'Get Link' },
	{ folder: 'Gigstack', vendor: 'gigstack', portal: 'billing portal', operation: 'Get Token' },
	{ folder: 'Meteroid', vendor: 'Meteroid', portal: 'billing portal', operation: 'Get Token' },
];

/** The name of a service's package. */
export function packageName({ folder }: Service): string {
	return `n8n-nodes-${folder.toLowerCase()}-portal`;
}
