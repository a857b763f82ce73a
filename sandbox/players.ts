import { vendorNames, type VendorName } from '../scripts/vendors';
import type { Conditions } from './conditions';
import { played } from './played';
import type { Person } from './stage/person';
import type { Stage } from './stage/stage';

/** What each vendor is while it is being played. */
type Players = {
	[Name in VendorName]: Awaited<ReturnType<(typeof played)[Name]['play']>>;
};

type Accounts = { [Name in VendorName]: ReturnType<Players[Name]['account']> };
type Each<Part extends keyof Players[VendorName]> = { [Name in VendorName]: Players[Name][Part] };

/** What is seen of the vendors: below each one's name its keys and whatever else is its alone, and what all have. */
export interface Vendors extends Accounts {
	/** Each vendor's credential, as users fill it in. */
	credentials: Record<VendorName, Record<string, string>>;
	customers: Each<'customers'>;
	cast: Each<'cast'>;
	segments: Each<'segments'>;
	campaigns: Each<'campaigns'>;
	/** Where vendors send their events to. */
	webhooks: Each<'webhooks'>;
}

/** Begins to play all vendors. */
export async function play(people: readonly Person[], stage: Stage<Conditions>): Promise<Players> {
	return await forEachVendor(async (name) => await played[name].play(people, stage));
}

/** What is seen of them in a sandbox at that address. */
export async function seenAt(url: string, players: Players): Promise<Vendors> {
	return {
		...(await forEachVendor<Accounts>((name) => players[name].account(url))),
		credentials: await forEachVendor((name) => players[name].credential(url)),
		customers: await forEachVendor((name) => players[name].customers),
		cast: await forEachVendor((name) => players[name].cast),
		segments: await forEachVendor((name) => players[name].segments),
		campaigns: await forEachVendor((name) => players[name].campaigns),
		webhooks: await forEachVendor((name) => players[name].webhooks),
	};
}

/** What is made for each vendor, by its name. */
async function forEachVendor<Made extends Record<VendorName, unknown>>(
	make: (name: VendorName) => Made[VendorName] | Promise<Made[VendorName]>,
): Promise<Made> {
	const made = vendorNames.map(async (name) => [name, await make(name)] as const);
	return Object.fromEntries(await Promise.all(made)) as Made;
}
