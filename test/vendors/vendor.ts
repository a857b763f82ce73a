import type { ICredentialType, INodeType } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { VendorName } from '../../scripts/vendors';

/** All that is particular to a vendor in tests. A part that it does not have is null. */
export interface TestedVendor {
	name: VendorName;
	setup: VendorSetup;
	/** The operation upon which the vendor itself sends a mail. */
	mail: { operation: string } | null;
}

/** The vendor as a user sets it up. */
export interface VendorSetup {
	node: new () => INodeType;
	credential: new () => ICredentialType;
	/** The fields of a good credential. */
	valuesOf(sandbox: Sandbox): { baseUrl: string; apiKey: string };
}
