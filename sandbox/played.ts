import type { VendorName } from '../scripts/vendors';
// vendors: import { played as NAME } from './NAME';
import { played as appstle } from './appstle';
import { played as gigstack } from './gigstack';
import { played as lago } from './lago';
import { played as meteroid } from './meteroid';
import { played as paddle } from './paddle';
import { played as polar } from './polar';
import { played as stripe } from './stripe';
// /vendors
import type { Played } from './stage/played';

/** All vendors of vendors.json. Nothing else in the sandbox and the demo names one outside of its folder. */
export const played = {
	// vendors: NAME,
	appstle,
	gigstack,
	lago,
	meteroid,
	paddle,
	polar,
	stripe,
	// /vendors
} satisfies Record<VendorName, Played>;
