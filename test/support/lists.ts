import type { IDataObject, INodeListSearchResult } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { VendorName } from '../vendors';
import { runOperation, setupOf } from './portals';
import { vendorsWith } from './vendorsWith';
import { loadOptionsContext } from './workflow';

/** Every list of every vendor. */
export const allLists = () =>
	vendorsWith('lists').flatMap((vendor) =>
		vendor.lists.lists.map((list) => ({
			name: vendor.name,
			resource: list.resource,
			vendor,
			list,
		})),
	);

/** The items that Get Many gives: all rows, one by one, whatever has become of them, or what went wrong. */
export async function getMany(
	vendor: VendorName,
	sandbox: Sandbox,
	resource: string,
	parameters: IDataObject = {},
): Promise<IDataObject[]> {
	const { success } = await runOperation(vendor, sandbox, {
		parameters: {
			...{ resource, operation: 'getAll', which: 'all', onePerCustomer: false, returnAll: true },
			...parameters,
		},
		onError: 'continueRegularOutput',
	});
	return success.map(({ json }) => json);
}

/** What the list of the field Customer shows. */
export async function searchCustomers(
	vendor: VendorName,
	sandbox: Sandbox,
	{ filter, page, credential }: { filter?: string; page?: unknown; credential?: IDataObject } = {},
): Promise<INodeListSearchResult> {
	const setup = setupOf(vendor, sandbox, { credential });
	const method = setup.node.methods?.listSearch?.searchCustomers;
	if (!method) throw new Error(`${vendor} has no list of customers`);
	const token = page === undefined ? undefined : String(page);
	return await method.call(loadOptionsContext(setup), filter, token);
}
