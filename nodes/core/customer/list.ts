import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { asFailure, stoppingError } from '../errors';
import type { Row } from '../list/pages';
import { once } from '../requests/once';
import { textOrNull } from '../reading/parse';
import { connect, type Provider } from '../requests/provider';
import type { CustomerApi } from './find';

const timeoutMilliseconds = 30_000;

/** The method that the list of the Customer field calls as the user opens it, types and scrolls. */
export function customerSearch<Api extends CustomerApi>(provider: Provider<Api>) {
	return async function searchCustomers(
		this: ILoadOptionsFunctions,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		try {
			const api = await connect(this, provider, timeoutMilliseconds, once);
			const page = await api.searchCustomers(filter?.trim() ?? '', paginationToken);
			const results = page.rows.flatMap((row) => listEntry(row, api));
			return { results, paginationToken: page.nextPage };
		} catch (error) {
			throw stoppingError(this.getNode(), asFailure(error));
		}
	};
}

function listEntry(row: Row, api: CustomerApi) {
	const { customerId, customerName, email } = api.contactOf(row);
	if (customerId === null) return [];
	const distinction = email ?? textOrNull(row.alias) ?? customerId;
	const name = customerName === null ? distinction : `${customerName} (${distinction})`;
	return [{ name, value: customerId }];
}
