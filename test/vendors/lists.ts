import type { IDataObject } from 'n8n-workflow';
import type { Sandbox, SandboxRequest } from '../../sandbox';

/** The operations Get Many. */
export interface VendorLists {
	lists: readonly VendorList[];
	/** Which page of a list is asked for; undefined for the first. */
	pageOf(query: SandboxRequest['query']): unknown;
	/** An answer without a row, after which there are no others. */
	empty: object;
	/** An answer with a row and the promise of others, which comes whatever is asked for. */
	again: object;
}

export interface VendorList {
	resource: string;
	/** The field that holds a row's own ID. */
	idField: string;
	rows(sandbox: Sandbox): ListedRow[];
	/** Of all rows, those that One per Customer counts; undefined where a customer has one row. */
	counted?(sandbox: Sandbox): ListedRow[];
	filters: ReadonlyArray<
		[title: string, filters: IDataObject, rows: (sandbox: Sandbox) => ListedRow[]]
	>;
	/** Filters that cannot be asked for, with the field that the failure names. */
	refused: ReadonlyArray<[filters: IDataObject, field: string]>;
	/** Options of the same kind. */
	refusedOptions?: ReadonlyArray<[options: IDataObject, field: string]>;
}

export interface ListedRow {
	id: string;
	customerId: string;
	/** What it comes to; undefined where such rows have none. */
	money?: { minor: number; currency: string };
}
