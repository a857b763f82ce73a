/** A node on its way into a first workflow, and what its credential says to a wrong key. */
export interface Account {
	type: string;
	node: string;
	action: string;
	/** The field that gets a wrong value first. */
	secret: string;
	refusal: string;
	/** Whose customers can be chosen from a list. */
	provider?: 'appstle' | 'gigstack' | 'meteroid';
}

export const accounts: Account[] = [
	{
		type: 'appstleApi',
		node: 'Appstle',
		action: 'Get portal link',
		secret: 'apiKey',
		refusal: 'Appstle does not accept this key. Check API Key.',
		provider: 'appstle',
	},
	{
		type: 'gigstackApi',
		node: 'gigstack',
		action: 'Get portal link',
		secret: 'apiKey',
		refusal: 'gigstack does not accept this key. Check API Key.',
		provider: 'gigstack',
	},
	{
		type: 'meteroidApi',
		node: 'Meteroid',
		action: 'Get portal link',
		secret: 'apiKey',
		refusal: 'Meteroid does not accept this key. Check API Key.',
		provider: 'meteroid',
	},
	{
		type: 'portalLinkApi',
		node: 'Portal Link',
		action: 'Create a link that opens the portal later',
		secret: 'signingKey',
		refusal: 'Signing Key in the credential has 5 characters.',
	},
];
