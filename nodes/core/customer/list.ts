import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { asFailure } from '../errors';
import { connect, type Provider } from '../provider';
import type { CustomerApi } from './find';
import type { Contact } from './contact';

/** The method that the list of the Customer field calls as the user opens it, types and scrolls. */
export function customerSearch<Api extends CustomerApi>(provider: Provider<Api>) {
	return async function searchCustomers(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		try {
			const api = await connect(this, provider);
			const page = await api.listCustomers(filter?.trim() ?? '', paginationToken);
			return { results: page.customers.flatMap(listEntry), paginationToken: page.nextPage };
		} catch (error) {
			const { message, advice } = asFailure(error);
			throw new NodeOperationError(this.getNode(), message, { description: advice });
		}
	};
}

function listEntry({ customerId, customerName, email }: Contact) {
	if (customerId === null) return [];
	const distinction = email ?? customerId;
	const name = customerName === null ? distinction : `${customerName} (${distinction})`;
	return [{ name, value: customerId }];
}
