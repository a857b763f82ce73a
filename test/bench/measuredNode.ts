import type { IDataObject } from 'n8n-workflow';
import type { BenchCase } from './cases';
import type { Side } from './flow';

/** The node that the case is about, its credential, and the field by which its results are counted. */
export function measuredNode(benchCase: BenchCase, side: Side, api: string) {
	const { provider, other } = benchCase;
	if (other === 'JWT node') return side === 'ours' ? ourLinks : jwtNode;
	const isOurs = side === 'ours' || other === 'ours in one run';
	return {
		node: isOurs ? ourNode(benchCase) : httpRequest(benchCase, api),
		credentialType: `${provider}Api`,
		field: isOurs ? 'portalUrl' : fieldOfAnswer(provider),
	};
}

function fieldOfAnswer(provider: BenchCase['provider']): string {
	return provider === 'gigstack' ? 'message' : 'token';
}

function ourNode({ provider, options = {} }: BenchCase): IDataObject {
	return {
		type: `n8n-nodes-customer-portal.${provider}`,
		typeVersion: 2,
		parameters: {
			customer: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			options,
		},
	};
}

/** The same work as a user would set it up in the built-in node. */
function httpRequest({ provider }: BenchCase, api: string): IDataObject {
	const isGigstack = provider === 'gigstack';
	// Left to find out the format by itself, the node waits for ever for an answer that broke off.
	const response = { response: { responseFormat: 'json' } };
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: isGigstack
				? `${api}/clients/customerportal`
				: `=${api}/api/v1/customers/{{ $json.id }}/portal-token`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: `${provider}Api`,
			...(isGigstack && {
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ { "id": $json.id } }}',
			}),
			options: { response },
		},
	};
}

const ourLinks = {
	node: {
		type: 'n8n-nodes-customer-portal.portalLink',
		typeVersion: 2,
		parameters: {
			resource: 'link',
			operation: 'create',
			provider: 'meteroid',
			customer: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			webhookUrl: 'https://n8n.example.com/webhook/open-portal',
		},
	},
	credentialType: 'portalLinkApi',
	field: 'link',
};

/** The same claims, signed as a user would set it up in the built-in node. */
const jwtNode = {
	node: {
		type: 'n8n-nodes-base.jwt',
		typeVersion: 1,
		parameters: {
			operation: 'sign',
			useJson: true,
			claimsJson:
				'={{ { "aud": "ABCDEFGH", "sub": "meteroid:id:" + $json.id, "exp": 4102444800 } }}',
			options: { algorithm: 'HS256' },
		},
	},
	credentialType: 'jwtAuth',
	field: 'token',
};
