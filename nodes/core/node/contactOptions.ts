import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { recordOrEmpty } from '../reading/parse';

/** Whether an operation has an option, and if so, whether the user makes use of it. */
type Use = 'none' | 'unused' | 'used';

/** The options by which no customer without an email or a phone reaches the next node. */
export interface ContactOptions {
	loadContact: Use;
	require: Use;
}

export function contactOptionsOf(
	context: IExecuteFunctions,
	{ fields }: { fields: INodeProperties[] },
): ContactOptions {
	const given = recordOrEmpty(context.getNode().parameters.options);
	const offered = fields.find(({ name }) => name === 'options')?.options ?? [];
	const useOf = (option: keyof ContactOptions): Use => {
		if (!offered.some(({ name }) => name === option)) return 'none';
		return given[option] ? 'used' : 'unused';
	};
	return { loadContact: useOf('loadContact'), require: useOf('require') };
}
