import type { INodeProperties } from 'n8n-workflow';

/** What the editor says about signatures, above the fields: gigstack tells a new webhook's secret on its page alone. */
export const secretNotice: INodeProperties = {
	displayName:
		"When you publish this workflow, the node registers its address at gigstack and asks gigstack to sign its calls. Then open the new webhook's page at gigstack, copy its secret and paste it as <b>Signing Secret</b> into the credential. Every webhook has a secret of its own: whenever you publish anew, copy the new one. Until it is there, the node refuses gigstack's calls, as nobody could tell who sent them. Only a test from the editor takes unsigned calls: the output then says <code>verified: false</code>.",
	name: 'secretNotice',
	type: 'notice',
	default: '',
};
