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
	/** Undefined where a customer has one row. */
	onePerCustomer?: {
		/** The field that holds the number of rows. */
		countField: string;
		/** Of all rows, those that are counted. */
		counted(sandbox: Sandbox): ListedRow[];
	};
	/** Ways to ask for a part of the list, by a filter or by the choice before them. */
	parts: ReadonlyArray<
		[title: string, parameters: IDataObject, rows: (sandbox: Sandbox) => ListedRow[]]
	>;
	/** The operation that gets one of them by ID, with the rows that somebody still has to pay; undefined where there is none. */
	one?: {
		owed(sandbox: Sandbox): ListedRow[];
		unknownId: string;
		/** Whether IDs are UUIDs, in which capitals mean nothing. */
		areUuids?: true;
		/** How the vendor's own rows name their ID; `id` where it is not given. */
		rawId?: string;
	};
	/** Filters that cannot be asked for, with the field that the failure names. */
	refused: ReadonlyArray<[filters: IDataObject, field: string]>;
	/** Options of the same kind. */
	refusedOptions?: ReadonlyArray<[options: IDataObject, field: string]>;
}

export interface ListedRow {
	id: string;
	customerId: string;
	/** The day until which it is to be paid, null where nobody has to; undefined where such rows have none. */
	owedUntil?: string | null;
	/** What it comes to; undefined where such rows have none. */
	money?: { minor: number; currency: string };
}
