import type { VendorName } from '../../scripts/vendors';
import type { VendorContract } from '../support/contracts/contract';
// vendors: import { contract as NAME } from './NAME/contract';
import { contract as appstle } from './appstle/contract';
import { contract as gigstack } from './gigstack/contract';
import { contract as lago } from './lago/contract';
import { contract as meteroid } from './meteroid/contract';
import { contract as paddle } from './paddle/contract';
import { contract as polar } from './polar/contract';
import { contract as stripe } from './stripe/contract';
// /vendors

/** Which contract each vendor is held against; null where there is none. Apart from all else, as every file of tests reads it. */
export const contracts: Record<VendorName, VendorContract | null> = {
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
