import type { IDataObject } from 'n8n-workflow';

/** What the node is told to do, and the calls that it makes, with the status where that is not 200. */
export interface MockedCall {
	name: string;
	parameters: IDataObject;
	calls: string[];
}

/** A vendor whose node calls a mock server that is made from the vendor's contract. */
export interface MockedVendor {
	/** The class of the node. */
	node: string;
	/** A credential for the mock server at that address. */
	credential(url: string): IDataObject & Record<string, string>;
	/** Every call of the node, with every parameter that it sends. */
	calls: MockedCall[];
	/** Those of the calls whose answers the node has to take: the others are the contract's samples, of which none fits what was asked for. */
	taken: string[];
	/** The calls of the list in the editor. */
	searched: string[];
	/** What must be noticed: which call goes wrong, and what is changed in its query or body, as somebody would who misspells it. */
	misspelt: Array<{ call: string; from: string; to: string }>;
}
