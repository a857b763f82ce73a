import type { CustomerApi } from '../customer/find';
import type { Listing, ListingOperation } from '../list/listOperation';
import type { Operation, Resource } from '../node/operation';
import type { OpeningOperation } from '../portal/portalOperation';

/** A list of what the provider has, with the name of the resource that it is of. */
export interface NamedListing<Api> {
	resource: string;
	listing: Listing<Api>;
}

/** The operations of a node that end in a link. */
export function openingsOf<Api>(resources: ReadonlyArray<Resource<Api>>): OpeningOperation<Api>[] {
	return resources.flatMap(({ operations }) => operations.filter(isOpening));
}

/** The lists of what customers have, without that of the customers themselves. */
export function otherListings<Api>(
	resources: ReadonlyArray<Resource<Api>>,
): Array<NamedListing<Api>> {
	return resources
		.filter(({ value }) => value !== 'customer')
		.flatMap(({ name, operations }) =>
			operations.filter(isListing).map(({ listing }) => ({ resource: name, listing })),
		);
}

/** The list of customers: that of Get Many, else the one that the field Customer shows. */
export function customerListing<Api extends CustomerApi>(
	resources: ReadonlyArray<Resource<Api>>,
	api: Api,
): Listing<Api> {
	const operations = resources.find(({ value }) => value === 'customer')?.operations ?? [];
	const [own] = operations.filter(isListing);
	if (own) return own.listing;
	return {
		subject: 'the list of customers',
		filters: [],
		parse: () => ({ query: {} }),
		page: async (_, { page }) => await api.searchCustomers('', page),
		idOf: (row) => api.contactOf(row).customerId,
		entry: (row) => ({ contact: api.contactOf(row), fields: {} }),
	};
}

function isOpening<Api>(operation: Operation<Api>): operation is OpeningOperation<Api> {
	return 'opening' in operation;
}

function isListing<Api>(operation: Operation<Api>): operation is ListingOperation<Api> {
	return 'listing' in operation;
}
