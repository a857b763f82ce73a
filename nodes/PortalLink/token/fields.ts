import type { INodeProperties } from 'n8n-workflow';

export const tokenField: INodeProperties = {
	displayName: 'Token',
	name: 'token',
	type: 'string',
	typeOptions: { password: true },
	default: '={{ $json.token }}',
	required: true,
	description: "A JWT, such as a provider's token",
};
