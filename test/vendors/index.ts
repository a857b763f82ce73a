import type { VendorName } from '../../scripts/vendors';
// vendors: import { NAME } from './NAME';
import { appstle } from './appstle';
import { gigstack } from './gigstack';
import { lago } from './lago';
import { meteroid } from './meteroid';
import { paddle } from './paddle';
import { polar } from './polar';
import { stripe } from './stripe';
// /vendors
import type { TestedVendor } from './vendor';

export type { TestedVendor, VendorName };

const byName: Record<VendorName, TestedVendor> = {
	// vendors: NAME,
	appstle,
	gigstack,
	lago,
	meteroid,
	paddle,
	polar,
	stripe,
	// /vendors
};

/** All vendors, for the suites that run over each of them. */
export const vendors = Object.values(byName);

export function vendorCalled(name: VendorName): TestedVendor {
	return byName[name];
}
