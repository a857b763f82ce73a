import type { VendorName } from '../../scripts/vendors';
import { appstle } from './appstle';
import { gigstack } from './gigstack';
import { meteroid } from './meteroid';
import type { TestedVendor } from './vendor';

export type { TestedVendor, VendorName };

const byName: Record<VendorName, TestedVendor> = { appstle, gigstack, meteroid };

/** All vendors, for the suites that run over each of them. */
export const vendors = Object.values(byName);

export function vendorCalled(name: VendorName): TestedVendor {
	return byName[name];
}
