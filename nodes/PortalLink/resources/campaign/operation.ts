import type { IDataObject } from 'n8n-workflow';
import type { ReadParameter } from '../../../core';
import type { ShownOperation } from '../../../core';

/** An operation on all items at once. */
export interface CampaignOperation extends ShownOperation {
	/** @throws Failure where nothing can be done */
	run(all: AllItems): Result[];
}

export interface AllItems {
	items: IDataObject[];
	/** The items that another node gave last. Fails with a Failure where there is no such node, or it has not run. */
	itemsOf(node: unknown): IDataObject[];
	/** Reads a parameter of the first item. */
	read: ReadParameter;
	/** A parameter as it was entered, without looking for expressions in it. */
	asEntered(name: string): string;
	/** Reads the parameters of one of them. */
	readOf(place: number): ReadParameter;
	/** The one of the workflow. */
	timeZone: string;
	/** The execution's number. */
	execution: string;
	/** Says something above the output. */
	tell(message: string, type?: 'info' | 'warning'): void;
}

export interface Result {
	json: IDataObject;
	/** The place of the item that it comes from. */
	item: number;
}
