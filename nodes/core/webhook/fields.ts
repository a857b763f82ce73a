import type { INodeProperties } from 'n8n-workflow';

/** Whether calls that nobody has signed start the flow. No expression: it could be the caller's own words. */
export const acceptUnsigned: INodeProperties = {
	displayName: 'Accept Unsigned Calls',
	name: 'acceptUnsignedCalls',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether to start the flow for calls that cannot be checked, while the credential has no Signing Secret. Anybody who knows the address can then have portal links sent.',
};

/** The one notice above the fields: what to do so that events come. `page` says it at length. */
export function setupNotice(text: string, page: string): INodeProperties {
	return {
		displayName: `${text} <a href="${page}" target="_blank">Step by step</a>`,
		name: 'setupNotice',
		type: 'notice',
		default: '',
	};
}
