import type { ProviderName } from '../../../sandbox/stage/recorder';
import { appstle } from './appstle';
import type { VendorContract } from './contract';
import { gigstack } from './gigstack';
import { meteroid } from './meteroid';

/** Which contract each vendor is held against. */
export const vendors: Record<ProviderName, VendorContract> = { appstle, gigstack, meteroid };
