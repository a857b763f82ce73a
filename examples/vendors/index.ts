import { vendorNames, vendors, type VendorName } from '../../scripts/vendors';
import type { Described, VendorExamples } from '../templates/vendor';
// vendors: import { NAME } from './NAME';
import { appstle } from './appstle';
import { gigstack } from './gigstack';
import { lago } from './lago';
import { meteroid } from './meteroid';
import { paddle } from './paddle';
import { polar } from './polar';
import { stripe } from './stripe';
// /vendors

const byName: Record<VendorName, VendorExamples> = {
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

/** All vendors with what their examples say, in the order in which users see them. */
export const described = vendorNames.map((name): Described => ({
	vendor: vendors[name],
	examples: byName[name],
}));
